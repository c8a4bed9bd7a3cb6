package org.camerata.cli.home;

/** One account of a database. */
public record DatabaseLogin(String user, String password) {

    /** Keeps the password out of every message. */
    @Override
    public String toString() {
        return user;
    }
}
