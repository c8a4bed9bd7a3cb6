package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.camerata.shared.Digests;

/**
 * Under which names the failures of an attempt are counted.
 *
 * @param account a digest, as long for each name; and people type passwords where names belong
 */
record ThrottleKeys(String account, String address) {

    private static final Pattern NOT_COMPARED = Pattern.compile("[\\p{M}\\p{C}\\p{Z}]++");

    static ThrottleKeys of(String username, String address) {
        byte[] digest = Digests.sha256(folded(username).getBytes(UTF_8));
        return new ThrottleKeys(HexFormat.of().formatHex(digest), ClientAddress.network(address));
    }

    String pair() {
        return account + " " + address;
    }

    /**
     * The database compares names without case and accents, so {@code Ädmin} finds {@code admin}
     * and must not have failures of its own.
     */
    private static String folded(String username) {
        String oneCase = username.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String apart = Normalizer.normalize(oneCase, Normalizer.Form.NFKD);
        return NOT_COMPARED.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
