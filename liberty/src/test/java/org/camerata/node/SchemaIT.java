package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.camerata.access.TestAccess;
import org.camerata.camera.CameraStreams;
import org.camerata.camera.Cameras;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@ArquillianTest
class SchemaIT {

    @Inject TestAccess access;
    @Inject Database database;
    @Inject TestCameras testCameras;
    @Inject Cameras cameras;
    @Inject CameraStreams streams;

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void theMigrationRan() throws SQLException {
        assertThat(database.number("select count(*) from flyway_schema_history where success"))
                .isPositive();
        assertThat(database.number("select count(*) from flyway_schema_history where not success"))
                .isZero();
    }

    @Test
    void hibernateFindsWhatItsEntitiesNeed() {
        assertThatCode(() -> database.hibernate().getSchemaManager().validateMappedObjects())
                .doesNotThrowAnyException();
    }

    @Test
    void hibernateSpeaksTheDialectOfTheServersVersion() throws SQLException {
        String version = database.text("select version()");
        Dialect dialect = database.hibernate().getJdbcServices().getDialect();

        assertThat(dialect).isInstanceOf(MariaDBDialect.class);
        assertThat(version).endsWith(number(dialect.getVersion()) + "-MariaDB");
    }

    @Test
    @DisabledIfSystemProperty(
            named = "camerata.test.database-cuts-times",
            matches = "true",
            disabledReason = "This server calls itself 5.5.5, so the driver cuts times")
    void timesKeepTheirMilliseconds() throws SQLException {
        Instant since = Instant.parse("2026-01-02T03:04:05.678Z");
        CameraId camera = testCameras.register();

        streams.online(streams.get(camera).profile(), since);

        assertThat(cameras.get(camera).onlineSince()).isEqualTo(since);
        assertThat(
                        database.text(
                                "select cast(online_since as char) from camera where id = ?",
                                camera.value()))
                .isEqualTo("2026-01-02 03:04:05.678");
    }

    private static String number(DatabaseVersion version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
