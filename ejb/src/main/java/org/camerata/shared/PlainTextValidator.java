package org.camerata.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Finds the first thing that keeps a text from being {@link PlainText}. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private boolean multiline;

    @Override
    public void initialize(PlainText constraint) {
        multiline = constraint.multiline();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Optional<String> objection = objection(text, multiline);
        objection.ifPresent(
                message -> { // made here, so the interpolation finds nothing of the caller's in it
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
                });
        return objection.isEmpty();
    }

    /** The end of a sentence that begins with the field's name. */
    static Optional<String> objection(String text, boolean multiline) {
        String seen = InvisibleCharacters.withoutUseful(text);
        String judged = multiline ? seen.replace("\r\n", "").replace("\n", "") : seen;
        Optional<String> refused =
                judged.codePoints()
                        .boxed()
                        .flatMap(character -> RefusedCharacter.of(character).stream())
                        .findFirst()
                        .map(kind -> "must not hold " + kind);
        return refused.or(
                () ->
                        seen.codePoints().allMatch(PlainTextValidator::isBlank)
                                ? Optional.of("must not be blank")
                                : Optional.empty());
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
