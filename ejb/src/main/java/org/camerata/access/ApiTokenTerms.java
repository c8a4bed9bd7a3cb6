package org.camerata.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camerata.shared.PlainText;

/**
 * What an API token is good for.
 *
 * @param expiresAt within {@value ApiTokens#LIFETIME_DAYS_MAX} days from now
 * @param requestsPerMinute what it may ask on average
 * @param addressRanges addresses and CIDR ranges that it may be used from; empty for anywhere
 */
public record ApiTokenTerms(
        @NotNull @Size(min = 1, max = NAME_LENGTH_MAX) @PlainText String name,
        @NotEmpty Set<@NotNull Permission> permissions,
        @NotNull Instant expiresAt,
        @NotNull @Min(1) @Max(REQUESTS_PER_MINUTE_MAX) Integer requestsPerMinute,
        @NotNull List<@NotNull String> addressRanges) {

    public static final int NAME_LENGTH_MAX = 100; // characters
    public static final int REQUESTS_PER_MINUTE_MAX = 60_000;
    public static final int REQUESTS_PER_MINUTE_DEFAULT = 600;

    public ApiTokenTerms {
        name = name == null ? null : name.strip();
        permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
        addressRanges = addressRanges == null ? List.of() : List.copyOf(addressRanges);
        requestsPerMinute =
                requestsPerMinute == null ? REQUESTS_PER_MINUTE_DEFAULT : requestsPerMinute;
    }
}
