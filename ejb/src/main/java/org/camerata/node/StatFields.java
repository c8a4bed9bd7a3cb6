package org.camerata.node;

import java.io.IOException;
import java.util.Map;

/** Texts of an element of {@code /stat} by the paths to them, as {@code video/width}. */
record StatFields(Map<String, String> texts) {

    boolean has(String path) {
        return texts.containsKey(path);
    }

    boolean hasBelow(String path) {
        return texts.keySet().stream().anyMatch(one -> one.startsWith(path + "/"));
    }

    /** Empty where there is none. */
    String text(String path) {
        return texts.getOrDefault(path, "");
    }

    /** Null where there is none. */
    String textIfAny(String path) {
        return texts.get(path);
    }

    /**
     * @throws IOException if there is none
     */
    long number(String path) throws IOException {
        try {
            return Long.parseLong(text(path));
        } catch (NumberFormatException e) {
            throw new IOException(path + " is not a number", e);
        }
    }

    /** Null where there is none. */
    Long numberIfAny(String path) throws IOException {
        return has(path) ? Long.valueOf(number(path)) : null;
    }

    /** 0 where there is none. */
    long numberOrZero(String path) throws IOException {
        return has(path) ? number(path) : 0;
    }

    /** 0 where there is none, or none that makes sense: what publishers declare, nobody checked. */
    double declared(String path) {
        try {
            double number = Double.parseDouble(texts.getOrDefault(path, "0"));
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
