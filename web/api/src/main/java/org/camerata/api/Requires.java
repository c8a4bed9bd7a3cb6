package org.camerata.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camerata.access.Permission;

/** What a caller must be allowed to do; without a value, it is enough to be known (A1). */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Requires {
    Permission[] value() default {};

    /**
     * Whether it is open to one who must change their password or enrol a second factor before
     * anything else.
     */
    boolean evenRestricted() default false;
}
