package org.camerata.access;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a caller comes from, as text that a proxy or the server wrote. */
final class ClientAddress {

    /** One subscriber has at least this many bits of IPv6 for itself (RFC 6177). */
    static final int IPV6_NETWORK_BITS = 64;

    private static final int MAPPED_PREFIX_BITS = 96; // ::ffff:0:0/96 is all of IPv4

    /**
     * Addresses as RFC 4291 and dotted quads write them, with a prefix length or without. The
     * library would also read wildcards, octal numbers, and an empty text as the loopback address.
     */
    private static final IPAddressStringParameters STRICT =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowMask(false)
                    .allowPrefixOnly(false)
                    .allowWildcardedSeparator(false)
                    .setRangeOptions(RangeParameters.NO_RANGE)
                    .getIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .allowBinary(false)
                    .allowLeadingZeros(false)
                    .getParentBuilder()
                    .getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .allowBase85(false)
                    .allowBinary(false)
                    .getParentBuilder()
                    .toParams();

    /** The library would also take control characters around an address, and {@code /08}. */
    private static final Pattern FORM =
            Pattern.compile("[0-9A-Fa-f:.]{2,45}(?:/(?:0|[1-9][0-9]{0,2}))?");

    private ClientAddress() {}

    /** An address or a network; IPv4 that is written as IPv6 (RFC 4291, 2.5.5.2) becomes IPv4. */
    static Optional<IPAddress> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        IPAddress address = new IPAddressString(text, STRICT).getAddress();
        if (address == null) {
            return Optional.empty();
        }
        return Optional.of(isMapped(address) ? address.toIPv6().getEmbeddedIPv4Address() : address);
    }

    /** A shorter prefix holds more than IPv4; what it embeds would be any address. */
    private static boolean isMapped(IPAddress address) {
        return address.isIPv6()
                && address.toIPv6().isIPv4Mapped()
                && (!address.isPrefixed() || address.getPrefixLength() >= MAPPED_PREFIX_BITS);
    }

    /**
     * Whom one address belongs to, as far as it tells: an IPv4 address, or the /64 network of an
     * IPv6 address. What is no address stands for itself.
     */
    static String network(String address) {
        return parse(withoutZone(address))
                .map(ClientAddress::network)
                .map(IPAddress::toCanonicalString)
                .orElse(address);
    }

    private static IPAddress network(IPAddress address) {
        return address.isIPv6() ? address.toPrefixBlock(IPV6_NETWORK_BITS) : address;
    }

    /** A link-local address carries the name of our own interface: {@code fe80::1%eth0}. */
    static String withoutZone(String address) {
        int zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
