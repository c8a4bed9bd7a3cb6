package org.camerata.access;

import inet.ipaddr.IPAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From where something may be used: addresses and networks, IPv4 and IPv6. An empty list limits
 * nothing.
 */
public final class AddressRanges {

    public static final int COUNT_MAX = 32;

    /** Limits nothing. */
    public static final AddressRanges ANY = new AddressRanges(Set.of());

    private final List<IPAddress> ranges;

    private AddressRanges(Set<IPAddress> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * @param texts such as {@code 192.0.2.7}, {@code 10.0.0.0/8}, {@code 2001:db8::/32}; repeated
     *     ones count once
     * @throws IllegalArgumentException if there are more than {@value #COUNT_MAX}, or one cannot be
     *     read or has bits behind its prefix; the message says which by its place
     */
    public static AddressRanges parse(List<String> texts) {
        if (texts.size() > COUNT_MAX) {
            throw new IllegalArgumentException(
                    "There may be at most " + COUNT_MAX + " address ranges");
        }
        Set<IPAddress> ranges = new LinkedHashSet<>();
        int place = 0;
        for (String text : texts) {
            place++;
            ranges.add(range(text, place));
        }
        return new AddressRanges(ranges);
    }

    /** In the order given, each in the one way of writing it (RFC 5952). */
    public List<String> texts() {
        return ranges.stream().map(IPAddress::toCanonicalString).toList();
    }

    /**
     * @param address a client's, as text; one that cannot be read is in no range
     * @return true also where there is no range, because nothing is limited then
     */
    public boolean contains(String address) {
        return ranges.isEmpty()
                || ClientAddress.parse(ClientAddress.withoutZone(address))
                        .filter(known -> !known.isPrefixed())
                        .filter(known -> ranges.stream().anyMatch(one -> one.contains(known)))
                        .isPresent();
    }

    private static IPAddress range(String text, int place) {
        IPAddress range =
                Optional.ofNullable(text)
                        .flatMap(readable -> ClientAddress.parse(readable.strip()))
                        .orElseThrow(() -> unreadable(place));
        if (!range.isPrefixed()) {
            return range;
        }
        if (!range.isPrefixBlock()) {
            throw new IllegalArgumentException(
                    "Address range %d has bits behind its prefix: write %s or %s"
                            .formatted(place, range.toPrefixBlock(), range.withoutPrefixLength()));
        }
        return range.isMultiple() ? range : range.withoutPrefixLength(); // 192.0.2.7/32
    }

    private static IllegalArgumentException unreadable(int place) {
        return new IllegalArgumentException(
                "Address range "
                        + place
                        + " is neither an IPv4 or IPv6 address nor a network in"
                        + " CIDR notation");
    }
}
