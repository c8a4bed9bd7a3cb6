package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Commands;
import org.camerata.it.stack.Database;
import org.camerata.it.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nobody alters the audit log unnoticed: not the application's database user, who may not, and not
 * who owns the tables, whom {@code camerata audit verify} finds out. Each test puts back what it
 * altered.
 */
class AuditVerifyIT {

    private static final Duration VERIFY_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration SEAL_TIMEOUT = Duration.ofSeconds(30);
    private static final int INTACT = 0;
    private static final int ALTERED = 1;

    /** Sealed, and neither the first nor the last. */
    private static long victim;

    @BeforeAll
    static void entriesAreSealed() throws IOException {
        for (int i = 0; i < 3; i++) {
            Api.login("admin", Stack.adminPassword()).then().statusCode(200);
        }
        long newest = number("select max(id) from audit_entry");
        await().atMost(SEAL_TIMEOUT)
                .until(() -> number("select max(entry_id) from audit_seal") >= newest);
        victim = number("select id from audit_entry order by id desc limit 1 offset 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set detail = 'x' where id = VICTIM",
                "delete from audit_entry where id = VICTIM",
                "truncate table audit_entry",
                "drop table audit_entry",
                "alter table audit_entry drop column detail",
                "replace into audit_entry select * from audit_entry where id = VICTIM",
                "update audit_seal set entry_id = 0 where entry_id = VICTIM",
                "delete from audit_seal where entry_id = VICTIM",
                "delete from audit_checkpoint",
                "grant delete on camerata.audit_entry to current_user()"
            })
    void forbidsTheApplicationToAlterTheLog(String sql) throws IOException {
        Commands.Outcome outcome =
                Database.APPLICATION.run(sql.replace("VICTIM", Long.toString(victim)));

        assertThat(outcome.exitCode()).as(outcome.output()).isNotZero();
        assertThat(outcome.output()).containsIgnoringCase("denied");
    }

    @Test
    void findsTheLogIntact() throws IOException {
        assertThat(verify().exitCode()).isEqualTo(INTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address = '127.0.0.2'",
                "actor_name = 'admim'",
                "happened_at = date_add(happened_at, interval 1 second)",
                "outcome = 'FAILED'",
                "detail = 'x'",
                "mac = insert(mac, 1, 1, char(ascii(mac) ^ 1))"
            })
    void namesTheEntryOfWhichAByteWasChanged(String change) throws IOException {
        keep();
        try {
            own("update audit_entry set " + change + " where id = " + victim);

            assertFound("CHANGED", victim);
        } finally {
            putBack();
        }
        assertThat(verify().exitCode()).isEqualTo(INTACT);
    }

    @Test
    void namesTheEntryThatWasRemoved() throws IOException {
        keep();
        try {
            own("delete from audit_entry where id = " + victim);

            assertFound("REMOVED", victim);
        } finally {
            putBack();
        }
        assertThat(verify().exitCode()).isEqualTo(INTACT);
    }

    /** Below all others: a later one would be sealed, and could not be taken back. */
    @Test
    void namesTheEntryThatWasInserted() throws IOException {
        keep();
        try {
            own("update audit_entry_kept set id = -7, uid = reverse(uid)");
            own("insert into audit_entry select * from audit_entry_kept");

            assertFound("INSERTED", -7);
        } finally {
            own("delete from audit_entry where id = -7; drop table audit_entry_kept");
        }
        assertThat(verify().exitCode()).isEqualTo(INTACT);
    }

    private static void assertFound(String what, long entry) throws IOException {
        Commands.Outcome outcome = verify();
        assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(ALTERED);
        JsonPath verdict = JsonPath.from(outcome.output());
        assertThat(verdict.getBoolean("intact")).isFalse();
        assertThat(verdict.getString("first.what")).isEqualTo(what);
        assertThat(verdict.getLong("first.entryId")).isEqualTo(entry);
        assertThat(verdict.getString("first.sentence")).contains(Long.toString(entry));
    }

    private static Commands.Outcome verify() throws IOException {
        return Commands.run(
                VERIFY_TIMEOUT, List.of(Stack.command().toString(), "audit", "verify", "--json"));
    }

    private static void keep() throws IOException {
        own("drop table if exists audit_entry_kept");
        own("create table audit_entry_kept select * from audit_entry where id = " + victim);
    }

    private static void putBack() throws IOException {
        own("replace into audit_entry select * from audit_entry_kept");
        own("drop table audit_entry_kept");
    }

    private static void own(String sql) throws IOException {
        Database.OWNER.query(sql);
    }

    private static long number(String sql) throws IOException {
        return Long.parseLong(Database.OWNER.query(sql));
    }
}
