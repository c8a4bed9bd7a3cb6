package org.camerata.playback;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a {@link RangedFile}, as a header asks for it.
 *
 * @param from first byte, from 0
 */
public record ByteRange(long from, long count) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Whether a {@code Range} header asks for one range of bytes. Any other unit, form or number of
     * ranges is as if it had not been sent (RFC 9110, section 14.2).
     *
     * @param header may be null
     */
    public static boolean isOne(String header) {
        return header != null
                && ONE_RANGE.matcher(header.strip()).matches()
                && !header.strip().equals("bytes=-");
    }

    /**
     * Reads a {@code Range} header. What is not one range of bytes is no range at all, as RFC 9110
     * allows: then the whole file is meant.
     *
     * @param header may be null
     * @return empty if the range lies beyond the file
     */
    public static Optional<ByteRange> parse(String header, long size) {
        Matcher range = ONE_RANGE.matcher(isOne(header) ? header.strip() : "");
        if (!range.matches()) {
            return Optional.of(new ByteRange(0, size));
        }
        if (range.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(range.group(2)), size);
            return suffix == 0
                    ? Optional.empty()
                    : Optional.of(new ByteRange(size - suffix, suffix));
        }
        long from = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
        if (from >= size || last < from) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(from, Math.min(last, size - 1) - from + 1));
    }

    /**
     * The header as far as it counts; null if all of the file is meant, also because it is not the
     * same any more.
     *
     * @param range the header, or null
     * @param ifRange the header, or null: the range only counts if the file is still the same
     */
    public static String counting(String range, String ifRange, RangedFile file) {
        boolean sameFile = ifRange == null || ifRange.equals(tag(file));
        return sameFile && isOne(range) ? range : null;
    }

    /** The {@code ETag} header. */
    public static String tag(RangedFile file) {
        return '"' + file.entityTag() + '"';
    }

    /** The {@code Content-Range} header. */
    public String of(long size) {
        return "bytes " + from + "-" + (from + count - 1) + "/" + size;
    }
}
