package org.camerata.shared;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name or free text that shows what it holds: neither blank, nor with characters that steer a
 * terminal, turn the direction of what follows, or cannot be seen. What looks like code ({@code
 * <script>}, {@code '; --}, {@code ../}) is text like any other and is escaped where it is shown.
 *
 * <p>Null is allowed; the length is another constraint's task. The message names the character,
 * such as U+202E, and never repeats the text.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /** Whether line feeds, and carriage returns before them, are allowed. */
    boolean multiline() default false;

    /** Whether it may be empty, or nothing but spaces. */
    boolean blank() default false;

    /** Never shown: the validator says more precisely what is wrong. */
    String message() default "must be plain text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
