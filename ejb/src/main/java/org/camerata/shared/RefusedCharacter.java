package org.camerata.shared;

import java.util.Optional;

/** A character that no name may hold, and what it is. */
record RefusedCharacter(int character, String kind) {

    static Optional<RefusedCharacter> of(int character) {
        String kind = kindOf(character);
        return kind == null ? Optional.empty() : Optional.of(new RefusedCharacter(character, kind));
    }

    /** Such as {@code U+202E (a bidirectional control)}. */
    @Override
    public String toString() {
        return "U+%04X (%s)".formatted(character, kind);
    }

    private static String kindOf(int character) {
        if (isBidirectionalControl(character)) {
            return "a bidirectional control";
        }
        if ((character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF)) {
            return "not a character";
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> "a control character";
            case Character.SURROGATE -> "half of a character";
            case Character.PRIVATE_USE -> "a private character";
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "a line break";
            default ->
                    InvisibleCharacters.include(character)
                            ? "a character that cannot be seen"
                            : null;
        };
    }

    private static boolean isBidirectionalControl(int character) {
        return character == 0x061C
                || character == 0x200E
                || character == 0x200F
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }
}
