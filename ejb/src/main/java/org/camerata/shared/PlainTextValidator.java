package org.camerata.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;

/** Finds the first thing that keeps a text from being {@link PlainText}. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

    private static final String BLANK = "must not be blank";

    private boolean multiline;
    private boolean blank;

    @Override
    public void initialize(PlainText constraint) {
        multiline = constraint.multiline();
        blank = constraint.blank();
    }

    /** What is wrong with one line of text that must not be blank, as the end of a sentence. */
    public static Optional<String> objection(String text) {
        return objection(text, false, false);
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        Optional<String> objection = objection(text, multiline, blank);
        objection.ifPresent(
                message -> { // made here, so the interpolation finds nothing of the caller's in it
                    context.disableDefaultConstraintViolation();
                    context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
                });
        return objection.isEmpty();
    }

    /** The end of a sentence that begins with the field's name. */
    private static Optional<String> objection(String text, boolean multiline, boolean blank) {
        String seen = InvisibleCharacters.withoutUseful(text);
        String judged = multiline ? seen.replace("\r\n", "").replace("\n", "") : seen;
        Optional<String> refused =
                judged.codePoints()
                        .boxed()
                        .flatMap(character -> RefusedCharacter.of(character).stream())
                        .findFirst()
                        .map(kind -> "must not hold " + kind);
        return refused.or(() -> !blank && isBlank(seen) ? Optional.of(BLANK) : Optional.empty());
    }

    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(PlainTextValidator::isBlank);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
