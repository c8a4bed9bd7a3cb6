package org.camerata.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camerata.node.NodeSettings;
import org.camerata.shared.Digests;

/**
 * Codes for who has lost their phone, each good once, such as {@code K7QF-2M9X-4TRC}: 60 bits of
 * chance. Someone with a copy of the database could try that many against a plain digest; a keyed
 * one they cannot even begin with, because its key is not in the database.
 */
@ApplicationScoped
class RecoveryCodes {

    static final int COUNT = 10;

    private static final int LENGTH = 12; // characters of 5 bits
    private static final int GROUP_LENGTH = 4;

    /** Crockford's base32: no I, L, O that look like digits, and no U that makes words of it. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]++");
    private static final int TYPED_LENGTH_MAX = 100; // characters

    private final SecureRandom random = new SecureRandom();

    @Inject NodeSettings settings;

    private byte[] hashKey;

    @PostConstruct
    void deriveKey() {
        hashKey = Digests.hmacSha256(settings.streamKeySecret(), "recovery-code-hash");
    }

    /** As they are shown once; each is another. */
    List<String> newCodes() {
        return Stream.generate(this::newCode).distinct().limit(COUNT).toList();
    }

    /**
     * What is stored of a code, and what a typed one is found by: 32 bytes.
     *
     * @param typed in any case, with or without spaces and dashes, and with letters that were meant
     *     as the digits they look like
     * @return empty if it cannot be a code at all
     */
    Optional<byte[]> hash(String typed) {
        if (typed.length() > TYPED_LENGTH_MAX) {
            return Optional.empty();
        }
        String code =
                BETWEEN.matcher(typed)
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT)
                        .replace('I', '1')
                        .replace('L', '1')
                        .replace('O', '0');
        return CODE.matcher(code).matches()
                ? Optional.of(Digests.hmacSha256(hashKey, code))
                : Optional.empty();
    }

    private String newCode() {
        return Stream.generate(this::newGroup)
                .limit(LENGTH / GROUP_LENGTH)
                .collect(Collectors.joining("-"));
    }

    private String newGroup() {
        return random.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
