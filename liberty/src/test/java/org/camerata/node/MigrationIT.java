package org.camerata.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What becomes of people when a schema grows that they are in already. The statements are those of
 * the migrations, run on a table beside the real one.
 */
@ArquillianTest
class MigrationIT {

    private static final String TABLE = "user_account";
    private static final String BESIDE = "scratch_user_account";

    @Resource(lookup = "jdbc/camerata-migration")
    DataSource owner;

    @BeforeEach
    @AfterEach
    void noScratchTable() throws SQLException {
        run(List.of("drop table if exists " + BESIDE));
    }

    @Test
    void peopleKeepTheirRoleAndPassword() throws Exception {
        run(statements("V1__first_light.sql", "create table " + TABLE));
        run(
                List.of(
                        "insert into "
                                + BESIDE
                                + " (username, display_name, password_hash, role, created_at,"
                                + " version) values"
                                + " ('maria', 'Maria', 'hash of maria', 'OPERATOR', '2026-01-02', 0),"
                                + " ('root', 'Root', 'hash of root', 'ADMIN', '2026-01-03', 0)"));

        run(statements("V3__access.sql", "alter table " + TABLE, "update " + TABLE));

        assertThat(rows())
                .containsExactly(
                        "maria OPERATOR ACTIVE hash of maria 2026-01-02 00:00:00.000 0",
                        "root ADMIN ACTIVE hash of root 2026-01-03 00:00:00.000 0");
    }

    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select concat_ws(' ', username, account_role, state,"
                                        + " password_hash, password_changed_at, wrong_codes) from "
                                        + BESIDE
                                        + " order by username")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Those of a migration that begin like this, turned to the table beside. */
    private static List<String> statements(String migration, String... beginnings)
            throws IOException {
        try (InputStream file =
                MigrationIT.class.getResourceAsStream("/db/migration/" + migration)) {
            String sql = new String(file.readAllBytes(), UTF_8).replaceAll("--[^\n]*", "");
            List<String> found =
                    Stream.of(sql.split(";"))
                            .map(String::strip)
                            .filter(one -> Stream.of(beginnings).anyMatch(one::startsWith))
                            .map(one -> one.replace(TABLE, BESIDE))
                            .toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(beginnings.length);
            return found;
        }
    }
}
