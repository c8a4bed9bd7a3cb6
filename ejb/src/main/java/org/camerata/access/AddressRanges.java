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
final class AddressRanges {

    static final int COUNT_MAX = 32;

    private final List<IPAddress> ranges;

    private AddressRanges(Set<IPAddress> ranges) {
        this.ranges = List.copyOf(ranges);
    }

    /**
     * @param texts such as {@code 192.0.2.7}, {@code 10.0.0.0/8}, {@code 2001:db8::/32}; repeated
     *     ones count once
     * @throws InvalidAddressRanges if there are more than {@value #COUNT_MAX}, or one cannot be
     *     read or has bits behind its prefix; the message says which by its place
     */
    static AddressRanges parse(List<String> texts) {
        if (texts.size() > COUNT_MAX) {
            throw new InvalidAddressRanges("There may be at most " + COUNT_MAX + " address ranges");
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
    List<String> texts() {
        return ranges.stream().map(IPAddress::toCanonicalString).toList();
    }

    /**
     * @param address a client's, as text; what is no address is not admitted
     * @return whether the list limits nothing, or holds the address
     */
    boolean admits(String address) {
        return ranges.isEmpty() || contains(address);
    }

    boolean contains(String address) {
        return ClientAddress.parse(ClientAddress.withoutZone(address))
                .filter(known -> !known.isPrefixed())
                .map(known -> ranges.stream().anyMatch(range -> range.contains(known)))
                .orElse(false);
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
            throw new InvalidAddressRanges(
                    "Address range %d has bits behind its prefix: write %s or %s"
                            .formatted(place, range.toPrefixBlock(), range.withoutPrefixLength()));
        }
        return range.isMultiple() ? range : range.withoutPrefixLength(); // 192.0.2.7/32
    }

    private static InvalidAddressRanges unreadable(int place) {
        return new InvalidAddressRanges(
                "Address range "
                        + place
                        + " is neither an IPv4 or IPv6 address nor a network in"
                        + " CIDR notation");
    }
}
