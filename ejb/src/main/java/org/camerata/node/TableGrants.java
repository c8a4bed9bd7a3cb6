package org.camerata.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * What the application's account may do with each table. It can add to the audit log and to the
 * chains of footage, and neither change nor delete what is there (A3, H5); it cannot change tables.
 * Where owner and application are one account, nothing can be held back, and nothing is granted.
 */
class TableGrants {

    private static final String AUDIT_PREFIX = "audit_";

    /** What proves where footage comes from. */
    private static final Set<String> APPEND_ONLY =
            Set.of("footage_link", "footage_removal", "footage_root");

    private static final String MIGRATIONS = "flyway_schema_history";

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = database() and table_type = 'BASE TABLE' order by table_name
            """;

    private static final String HELD =
            """
            select privilege_type from information_schema.table_privileges
            where grantee = ? and table_schema = database() and table_name = ?
            """;

    private final DataSource owner;
    private final DataSource application;

    TableGrants(DataSource owner, DataSource application) {
        this.owner = owner;
        this.application = application;
    }

    /** Grants what is missing and revokes what is too much; safe to repeat. */
    void apply() throws SQLException {
        try (Connection owning = owner.getConnection();
                Connection using = application.getConnection()) {
            DatabaseAccount account = DatabaseAccount.of(using);
            if (account.equals(DatabaseAccount.of(owning))) {
                return;
            }
            for (String table : tables(owning)) {
                change(owning, account, table, held(using, account, table));
            }
        }
    }

    static Set<String> wanted(String table) {
        if (table.equals(MIGRATIONS)) {
            return Set.of("SELECT");
        }
        return table.startsWith(AUDIT_PREFIX) || APPEND_ONLY.contains(table)
                ? Set.of("SELECT", "INSERT")
                : Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    }

    private static void change(
            Connection owning, DatabaseAccount account, String table, Set<String> held)
            throws SQLException {
        Set<String> missing = new HashSet<>(wanted(table));
        missing.removeAll(held);
        Set<String> excess = new HashSet<>(held);
        excess.removeAll(wanted(table));
        String name = DatabaseAccount.quoted(table);
        try (Statement statement = owning.createStatement()) {
            if (!missing.isEmpty()) {
                statement.execute(
                        "grant " + String.join(", ", missing) + " on " + name + " to " + account);
            }
            if (!excess.isEmpty()) {
                statement.execute(
                        "revoke " + String.join(", ", excess) + " on " + name + " from " + account);
            }
        }
    }

    private static List<String> tables(Connection owning) throws SQLException {
        try (PreparedStatement query = owning.prepareStatement(TABLES)) {
            return strings(query);
        }
    }

    /** Asked by the account itself: it sees its own rights, and the owner does not. */
    private static Set<String> held(Connection using, DatabaseAccount account, String table)
            throws SQLException {
        try (PreparedStatement query = using.prepareStatement(HELD)) {
            query.setString(1, account.grantee());
            query.setString(2, table);
            return new HashSet<>(strings(query));
        }
    }

    private static List<String> strings(PreparedStatement query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
