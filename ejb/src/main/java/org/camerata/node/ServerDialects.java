package org.camerata.node;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolver;

/**
 * Chooses Hibernate's dialect from what the server says it is.
 *
 * <p>MySQL's driver calls every server "MySQL"; only the version of a MariaDB tells, such as {@code
 * 5.5.5-10.11.19-MariaDB}, whose first number is there for old replication clients.
 */
public class ServerDialects implements DialectResolver {

    private static final long serialVersionUID = 1L;
    private static final Pattern MARIADB = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)-mariadb");

    @Override
    public Dialect resolveDialect(DialectResolutionInfo server) {
        Matcher mariaDb = MARIADB.matcher(server.getDatabaseVersion().toLowerCase(Locale.ROOT));
        if (mariaDb.find()) {
            return new MariaDBDialect(
                    DatabaseVersion.make(
                            number(mariaDb, 1), number(mariaDb, 2), number(mariaDb, 3)));
        }
        return new MySQLDialect(server);
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }
}
