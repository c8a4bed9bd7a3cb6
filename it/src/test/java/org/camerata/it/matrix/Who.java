package org.camerata.it.matrix;

import java.util.Set;

/** Who asks: the columns of the table, in its order. */
enum Who {
    /** Nobody. */
    ANONYMOUS,
    ADMIN,
    /** Everything that can be granted, for group A. */
    OPERATOR,
    /** Likewise. */
    VIEWER,
    /** An API user's token with all that the role allows; its owner has everything for group A. */
    TOKEN,
    /** The same but for the one permission that the operation asks for. */
    WITHOUT,
    /** An administrator's token, with all that a token may have. */
    ADMIN_TOKEN,
    /** An operator with everything that can be granted, for group B. */
    OTHER,
    /** An API user's token with all that the role allows; its owner has everything for group B. */
    OTHER_TOKEN,
    /** An administrator whose password somebody else chose. */
    BEGINNER;

    private static final Set<Who> PERSONS = Set.of(ADMIN, OPERATOR, VIEWER, OTHER, BEGINNER);

    /** Whether they log in by name and password. */
    boolean isPerson() {
        return PERSONS.contains(this);
    }

    /** Whether roles and tokens set them no limit, so that everybody's things exist for them. */
    boolean seesEverything() {
        return this == ADMIN || this == ADMIN_TOKEN || this == BEGINNER;
    }

    boolean isOfGroupB() {
        return this == OTHER || this == OTHER_TOKEN;
    }
}
