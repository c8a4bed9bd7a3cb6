package org.camerata.camera;

import org.camerata.shared.DomainException;

/** Whether a key may publish cannot be said now, so it may not (I4). */
public class PublishersUnknown extends DomainException {

    private static final long serialVersionUID = 1L;

    PublishersUnknown() {
        super(
                Kind.UNAVAILABLE,
                "publishers-unknown",
                "The database does not answer, and the key is not one that this node knows");
    }
}
