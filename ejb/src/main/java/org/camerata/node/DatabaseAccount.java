package org.camerata.node;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * An account as the database knows it, which need not be the name that was signed in with.
 *
 * @param host may be a pattern, such as {@code %}
 */
record DatabaseAccount(String user, String host) {

    static DatabaseAccount of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_user()")) {
            rows.next();
            return parse(rows.getString(1));
        }
    }

    /** Reads {@code user@host}; a user's name may contain the sign, a host cannot. */
    static DatabaseAccount parse(String text) {
        int at = text.lastIndexOf('@');
        return new DatabaseAccount(text.substring(0, at), text.substring(at + 1));
    }

    /** As information_schema writes it. */
    String grantee() {
        return "'" + user + "'@'" + host + "'";
    }

    /** As a statement names it. */
    @Override
    public String toString() {
        return quoted(user) + "@" + quoted(host);
    }

    /** An identifier that says no more than itself. */
    static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }
}
