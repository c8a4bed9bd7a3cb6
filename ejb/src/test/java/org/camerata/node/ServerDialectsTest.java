package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerDialectsTest {

    @Test
    void knowMySqlByItsVersion() {
        Dialect dialect = new ServerDialects().resolveDialect(server("8.4.6", 8, 4));

        assertThat(dialect).isExactlyInstanceOf(MySQLDialect.class);
        assertThat(dialect.getVersion()).isEqualTo(DatabaseVersion.make(8, 4, 6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.5.5-10.11.19-MariaDB",
                "10.11.19-MariaDB",
                "5.5.5-10.11.19-MariaDB-0+deb12u1",
                "10.11.19-mariadb-log"
            })
    void knowMariaDbHoweverTheDriverTellsItsVersion(String version) {
        Dialect dialect = new ServerDialects().resolveDialect(server(version, 5, 5));

        assertThat(dialect).isExactlyInstanceOf(MariaDBDialect.class);
        assertThat(dialect.getVersion()).isEqualTo(DatabaseVersion.make(10, 11, 19));
    }

    /** A server as MySQL's driver describes it, before anything was asked of it. */
    private static DialectResolutionInfo server(String version, int major, int minor) {
        return (DialectResolutionInfo)
                Proxy.newProxyInstance(
                        DialectResolutionInfo.class.getClassLoader(),
                        new Class<?>[] {DialectResolutionInfo.class},
                        (info, method, arguments) ->
                                switch (method.getName()) {
                                    case "getDatabaseVersion" -> version;
                                    case "getDatabaseName" -> "MySQL";
                                    case "getMajor", "getDatabaseMajorVersion" -> major;
                                    case "getMinor", "getDatabaseMinorVersion" -> minor;
                                    case "getMicro", "getDatabaseMicroVersion" -> 6;
                                    case "getConfigurationValues" -> Map.of();
                                    default -> null;
                                });
    }
}
