package org.broadsheet.wire;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses are on the public internet, by the registries of special addresses (RFC 6890 and its updates). What is
 * not surely public is not: loopback, private, link-local with the addresses of clouds' metadata, shared, multicast, reserved,
 * unique-local, and IPv6 addresses that carry an IPv4 address in them, whichever that is.
 */
final class PublicAddresses {
    private static final List<Network> SPECIAL_4 = List.of(
            Network.of(0, 0, 0, 0, 8),
            Network.of(10, 0, 0, 0, 8),
            Network.of(100, 64, 0, 0, 10),
            Network.of(127, 0, 0, 0, 8),
            Network.of(169, 254, 0, 0, 16),
            Network.of(172, 16, 0, 0, 12),
            Network.of(192, 0, 0, 0, 24),
            Network.of(192, 0, 2, 0, 24),
            Network.of(192, 31, 196, 0, 24),
            Network.of(192, 52, 193, 0, 24),
            Network.of(192, 88, 99, 0, 24),
            Network.of(192, 168, 0, 0, 16),
            Network.of(192, 175, 48, 0, 24),
            Network.of(198, 18, 0, 0, 15),
            Network.of(198, 51, 100, 0, 24),
            Network.of(203, 0, 113, 0, 24),
            Network.of(224, 0, 0, 0, 3));

    private PublicAddresses() {}

    private record Network(int first, int bits) {
        static Network of(int a, int b, int c, int d, int bits) {
            return new Network(a << 24 | b << 16 | c << 8 | d, bits);
        }

        boolean has(int address) {
            return (address ^ first) >>> (32 - bits) == 0;
        }
    }

    static boolean isPublic(InetAddress address) {
        boolean isSpecial = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !isSpecial
                && switch (address) {
                    case Inet4Address four -> isPublic4(four.getAddress());
                    case Inet6Address six -> isPublic6(six.getAddress());
                    default -> false;
                };
    }

    private static boolean isPublic4(byte[] bytes) {
        int address = java.nio.ByteBuffer.wrap(bytes).getInt();
        return SPECIAL_4.stream().noneMatch(network -> network.has(address));
    }

    /** Global unicast is 2000::/3; in it lie documentation, Teredo, ORCHID and benchmarks (2001::/23, 2001:db8::/32, 3fff::/20) and 6to4. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean isGlobal = first >> 13 == 1;
        boolean isSpecial = first == 0x2001 && (second < 0x0200 || second == 0x0db8)
                || first == 0x2002
                || first == 0x3fff && second < 0x1000
                || first == 0x2620 && second == 0x004f;
        return isGlobal && !isSpecial;
    }
}
