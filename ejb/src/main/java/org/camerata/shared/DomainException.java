package org.camerata.shared;

import jakarta.ejb.ApplicationException;

/**
 * A business rule said no.
 *
 * <p>The annotation makes the container roll back and rethrow this exception as it is; without it a
 * web module would see an EJBException, and the log would fill with stack traces of refusals.
 */
@ApplicationException(rollback = true)
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong in the caller's terms. Protocols map the kind, never the class. */
    public enum Kind {
        INVALID,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        THROTTLED,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;

    /**
     * @param code stable name that clients may test for, such as {@code serial-number-taken}
     * @param message one sentence for a person; never holds a secret
     */
    protected DomainException(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
