package no.innovasjonsbase.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks whether an IP address is globally routable: not special-purpose by IANA's registries for IPv4 and IPv6, and
 * not one that cloud providers reserve for internal services such as instance metadata.
 */
final class GlobalAddress {
    /** The global unicast range of IPv6; addresses outside of it are for special purposes. */
    private static final CidrBlock GLOBAL_IPV6 = CidrBlock.of("2000::/3");

    private static final List<CidrBlock> SPECIAL = List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Among these Teredo and, next, 6to4: both wrap IPv4 addresses.
                    "2001::/23",
                    "2002::/16",
                    "2001:db8::/32",
                    "3fff::/20")
            .stream()
            .map(CidrBlock::of)
            .toList();

    /** Public by range, but used inside clouds for metadata, agents, DNS and private services. */
    private static final List<CidrBlock> CLOUD_INTERNAL = Stream.of(
                    // Azure: the platform's own address, for the agent (with secrets), DNS and health probes.
                    "168.63.129.16/32",
                    // Google: its services as private and restricted endpoints.
                    "199.36.153.4/30",
                    "199.36.153.8/30",
                    "2600:2d00:2:1000::/64",
                    "2600:2d00:2:2000::/64",
                    // IBM: infrastructure and services.
                    "161.26.0.0/16",
                    "166.8.0.0/14")
            .map(CidrBlock::of)
            .toList();

    private GlobalAddress() {}

    /** A range of addresses in CIDR notation. */
    private record CidrBlock(byte[] start, int bits) {
        static CidrBlock of(String text) {
            var parts = text.split("/");
            return new CidrBlock(literal(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean contains(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                var mask = 0x80 >> i % Byte.SIZE;
                if ((bytes[i / Byte.SIZE] & mask) != (start[i / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether an address is globally routable. */
    static boolean isGlobal(InetAddress address) {
        // An IPv4 address within an IPv6 one is an IPv4 address to Java.
        var isIpv4 = address.getAddress().length == 4;
        return (isIpv4 || GLOBAL_IPV6.contains(address))
                && SPECIAL.stream().noneMatch(block -> block.contains(address))
                && CLOUD_INTERNAL.stream().noneMatch(block -> block.contains(address));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
