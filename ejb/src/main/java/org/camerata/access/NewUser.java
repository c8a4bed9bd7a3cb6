package org.camerata.access;

/**
 * A user, and the password that was made for them: shown once.
 *
 * @param password null where there is none to show
 */
public record NewUser(UserView user, String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "NewUser[" + user + "]";
    }
}
