package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program shows instead of a password. Good until it is revoked or expires. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "api_token")
@NamedQuery(
        name = "ApiToken.byHash",
        query = "select t from ApiToken t join fetch t.owner where t.tokenHash = :hash")
@NamedQuery(
        name = "ApiToken.goodAmong",
        query =
                "select t.id from ApiToken t where t.id in :ids and t.revokedAt is null"
                        + " and t.expiresAt > :now and t.owner.state = ACTIVE")
class ApiToken {

    /** When it was last used is kept no finer, so that not every request writes. */
    static final Duration USED_STEP = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_id")
    private UserAccount owner;

    private String name;
    private byte[] tokenHash;
    private String preview;
    private String permissions;
    private int requestsPerMinute;
    private String addressRanges;
    private Instant createdAt;
    private String createdBy;
    private Instant expiresAt;
    private Instant lastUsedAt;
    private String lastUsedAddress;
    private Instant revokedAt;

    @Version private int version;

    protected ApiToken() {} // JPA

    ApiToken(UserAccount owner, String createdBy, ApiTokenTerms terms, Instant now) {
        this.owner = owner;
        this.createdBy = createdBy;
        this.createdAt = now;
        change(terms);
    }

    final void change(ApiTokenTerms terms) {
        name = terms.name();
        permissions =
                terms.permissions().stream()
                        .sorted()
                        .map(Permission::name)
                        .collect(Collectors.joining(","));
        requestsPerMinute = terms.requestsPerMinute();
        addressRanges = String.join(",", terms.addressRanges());
        expiresAt = terms.expiresAt();
    }

    void give(byte[] hash, String shownPreview) {
        tokenHash = hash.clone();
        preview = shownPreview;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt) && owner.isActive();
    }

    /** Whether that is worth a write. */
    boolean isUsedLongAgo(Instant now) {
        return lastUsedAt == null || now.isAfter(lastUsedAt.plus(USED_STEP));
    }

    void used(String address, Instant now) {
        lastUsedAt = now;
        lastUsedAddress = address;
    }

    long id() {
        return id;
    }

    UserAccount owner() {
        return owner;
    }

    ApiTokenTerms terms() {
        return new ApiTokenTerms(
                name, permissions(), expiresAt, requestsPerMinute, ranges(addressRanges));
    }

    ApiTokenView view() {
        return new ApiTokenView(
                id,
                owner.id(),
                owner.username(),
                preview,
                terms(),
                createdAt,
                createdBy,
                lastUsedAt,
                lastUsedAddress,
                revokedAt);
    }

    private Set<Permission> permissions() {
        Set<Permission> set = EnumSet.noneOf(Permission.class);
        Arrays.stream(permissions.split(",")).map(Permission::valueOf).forEach(set::add);
        return set;
    }

    private static List<String> ranges(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
