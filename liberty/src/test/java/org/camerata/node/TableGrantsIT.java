package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
@DisabledIfSystemProperty(
        named = "camerata.test.database-has-one-account",
        matches = "true",
        disabledReason = "Without an owner nothing is held back from the application")
class TableGrantsIT {

    @Resource(lookup = "jdbc/camerata-migration")
    DataSource owner;

    @Resource(lookup = "jdbc/camerata")
    DataSource application;

    @BeforeEach
    void tables() throws SQLException {
        does(owner, "create table audit_scratch (id int primary key)");
        does(owner, "create table `scratch``ed` (id int primary key)");
        new TableGrants(owner, application).apply();
        does(application, "insert into audit_scratch values (1)");
    }

    @AfterEach
    void noTables() throws SQLException {
        does(owner, "drop table audit_scratch");
        does(owner, "drop table `scratch``ed`");
    }

    static void does(DataSource account, String sql) throws SQLException {
        try (Connection connection = account.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_scratch set id = 2",
                "delete from audit_scratch",
                "truncate table audit_scratch",
                "drop table audit_scratch",
                "alter table audit_scratch add column more int",
                "replace into audit_scratch values (1)",
                "insert into audit_scratch values (1) on duplicate key update id = 2",
                "rename table audit_scratch to audit_other",
                "create table scratch_of_the_application (id int)",
                "create trigger scratch before insert on audit_scratch for each row set new.id = 9",
                "grant select on audit_scratch to current_user()",
                "delete from flyway_schema_history"
            })
    void theApplicationIsRefused(String sql) {
        assertThatThrownBy(() -> does(application, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from audit_scratch",
                "insert into audit_scratch values (2)",
                "select * from flyway_schema_history",
                "insert into `scratch``ed` values (1)",
                "update `scratch``ed` set id = 2",
                "delete from `scratch``ed`"
            })
    void theApplicationMay(String sql) {
        assertThatCode(() -> does(application, sql)).doesNotThrowAnyException();
    }

    @Test
    void whatIsTooMuchIsTakenBack() throws SQLException {
        DatabaseAccount account;
        try (Connection connection = application.getConnection()) {
            account = DatabaseAccount.of(connection);
        }
        does(owner, "grant update, delete, drop, alter on audit_scratch to " + account);
        assertThatCode(() -> does(application, "update audit_scratch set id = 3"))
                .doesNotThrowAnyException();

        new TableGrants(owner, application).apply();

        assertThatThrownBy(() -> does(application, "update audit_scratch set id = 4"))
                .hasMessageContaining("denied");
        assertThatThrownBy(() -> does(application, "drop table audit_scratch"))
                .hasMessageContaining("denied");
    }

    @Test
    void oneAccountAloneIsLeftAsItIs() throws SQLException {
        assertThatCode(() -> new TableGrants(owner, owner).apply()).doesNotThrowAnyException();

        assertThatCode(() -> does(owner, "delete from audit_scratch")).doesNotThrowAnyException();
        assertThat(DatabaseAccount.parse("a@b@%")).isEqualTo(new DatabaseAccount("a@b", "%"));
    }
}
