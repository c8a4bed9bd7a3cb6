package org.camerata.cli.node;

import java.io.IOException;
import org.camerata.cli.home.DatabaseLogin;
import org.camerata.cli.home.Secrets;

/**
 * The two accounts of the private database. The owner makes tables; the application reads them all,
 * and may change what the owner grants table by table once they are there. So it cannot alter the
 * audit log (A3).
 *
 * @param owner migrates the schema and grants
 * @param application does everything else
 */
record DatabaseAccounts(DatabaseLogin owner, DatabaseLogin application) {

    static final String SCHEMA = "camerata";

    private static final String HOST = "127.0.0.1";

    static DatabaseAccounts of(Secrets secrets) throws IOException {
        return new DatabaseAccounts(
                new DatabaseLogin("camerata_owner", secrets.databaseOwnerPassword()),
                new DatabaseLogin("camerata", secrets.databasePassword()));
    }

    /**
     * Makes both, in words that can be said at each start. The first version gave the application
     * everything on the schema: that is taken back.
     */
    String sql() {
        String privileges =
                """
                grant all privileges on camerata.* to OWNER with grant option;
                set @excess = (select count(*) from information_schema.schema_privileges
                    where grantee = "APPLICATION" and table_schema = 'camerata'
                    and privilege_type <> 'SELECT');
                set @remedy = if(@excess > 0, "revoke all privileges on camerata.* from APPLICATION", 'do 0');
                execute immediate @remedy;
                grant select on camerata.* to APPLICATION;
                """;
        return "create database if not exists camerata;\n"
                + made(owner)
                + made(application)
                + privileges
                        .replace("OWNER", account(owner))
                        .replace("APPLICATION", account(application));
    }

    private static String made(DatabaseLogin login) {
        String words = account(login) + " identified by '" + login.password() + "';\n";
        return "create user if not exists " + words + "alter user " + words;
    }

    private static String account(DatabaseLogin login) {
        return "'" + login.user() + "'@'" + HOST + "'";
    }
}
