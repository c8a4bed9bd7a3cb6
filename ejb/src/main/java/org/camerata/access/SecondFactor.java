package org.camerata.access;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A person's second factor (RFC 6238): none, offered (a secret was shown), or enrolled (a code was
 * given back).
 */
@Embeddable
@Access(AccessType.FIELD) // else Hibernate takes isOffered for a column and enhances nothing here
class SecondFactor {

    /** So many wrong codes after a right password show that somebody else knows the password. */
    static final int WRONG_CODES_MAX = 10;

    @Column(name = "totp_secret")
    private byte[] sealedSecret;

    @Column(name = "totp_confirmed_at")
    private Instant confirmedAt;

    @Column(name = "totp_last_step")
    private Long lastStep;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    boolean isEnrolled() {
        return confirmedAt != null;
    }

    boolean isOffered() {
        return sealedSecret != null;
    }

    byte[] sealedSecret() {
        return sealedSecret.clone();
    }

    /** Shown to its owner, who has yet to give a code back. */
    void offer(byte[] sealed) {
        if (isEnrolled()) {
            throw new IllegalStateException("a second factor is enrolled already");
        }
        sealedSecret = sealed.clone();
        lastStep = null;
    }

    void confirm(long step, Instant now) {
        confirmedAt = now;
        accept(step);
    }

    /** No code is taken twice, and none that is older than one taken. */
    boolean isFresh(long step) {
        return lastStep == null || step > lastStep;
    }

    void accept(long step) {
        lastStep = step;
        wrongCodes = 0;
    }

    void forgive() {
        wrongCodes = 0;
    }

    /** Whether that was one wrong code too many. */
    boolean refuse() {
        wrongCodes++;
        return wrongCodes >= WRONG_CODES_MAX;
    }

    void remove() {
        sealedSecret = null;
        confirmedAt = null;
        lastStep = null;
        wrongCodes = 0;
    }
}
