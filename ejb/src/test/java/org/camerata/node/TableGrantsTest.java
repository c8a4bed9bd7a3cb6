package org.camerata.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableGrantsTest {

    @Test
    void theAuditLogIsOnlyReadAndAddedTo() {
        assertThat(TableGrants.wanted("audit_entry")).containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    @Test
    void theHistoryOfMigrationsIsOnlyRead() {
        assertThat(TableGrants.wanted("flyway_schema_history")).containsExactly("SELECT");
    }

    @Test
    void everythingElseIsTheApplications() {
        assertThat(TableGrants.wanted("camera"))
                .containsExactlyInAnyOrder("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    @Test
    void anAccountIsNamedSoThatItSaysNoMore() {
        assertThat(DatabaseAccount.parse("a`@b@%")).hasToString("`a``@b`@`%`");
    }
}
