package org.camerata.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to callers without a token; the value says what protects it instead. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Public {
    String value();
}
