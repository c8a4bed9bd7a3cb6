package org.camerata.cli.home;

import java.util.List;

/**
 * A database of the user's own, used instead of the private one.
 *
 * @param url what the user gave, {@code jdbc:mysql://HOST[:PORT]/SCHEMA[?OPTIONS]}
 * @param application does the daily work
 * @param owner migrates the schema; the same where there is only one account
 */
public record OwnDatabase(String url, DatabaseLogin application, DatabaseLogin owner) {

    static final String SCHEME = "jdbc:mysql://";

    /** What Camerata needs or measured to be faster; the user's own choice wins. */
    private static final List<String> OPTIONS =
            List.of(
                    "connectionTimeZone=UTC",
                    "forceConnectionTimeZoneToSession=true",
                    "rewriteBatchedStatements=true",
                    "cacheServerConfiguration=true",
                    "cachePrepStmts=true",
                    "prepStmtCacheSize=250",
                    "connectTimeout=5000",
                    "socketTimeout=60000",
                    "tcpKeepAlive=true");

    public OwnDatabase {
        if (!url.startsWith(SCHEME) || url.indexOf('/', SCHEME.length()) < 0) {
            throw new InvalidSetting(
                    "CAMERATA_DB_URL must look like jdbc:mysql://HOST:3306/camerata.");
        }
    }

    /** The URL with the options that Camerata relies on. */
    public String completeUrl() {
        StringBuilder complete = new StringBuilder(url);
        for (String option : OPTIONS) {
            if (!url.contains(option.substring(0, option.indexOf('=') + 1))) {
                complete.append(complete.indexOf("?") < 0 ? '?' : '&').append(option);
            }
        }
        return complete.toString();
    }

    /** Keeps the password out of every message. */
    @Override
    public String toString() {
        return url + " as " + application + " and " + owner;
    }
}
