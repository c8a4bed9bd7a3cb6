package org.camerata.access;

/** Why a login session ended before its time. */
public enum SessionEnd {
    /** Its owner signed out. */
    SIGNED_OUT,
    /** Its owner, from another session, or an administrator ended it. */
    REVOKED,
    /** A refresh token came twice: somebody has a copy. */
    TOKEN_REUSED,
    /** The password was changed. */
    PASSWORD,
    /** The account was locked, disabled, or given another role. */
    ACCOUNT
}
