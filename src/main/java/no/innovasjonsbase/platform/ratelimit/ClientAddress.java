package no.innovasjonsbase.platform.ratelimit;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;

/** Whom an address stands for: one IPv4 address, or the network of an IPv6 address, which is what one customer gets. */
final class ClientAddress {
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;
    private static final byte[] MAPPED_IPV4 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private ClientAddress() {}

    /** The name under which requests of whoever sent one are counted. */
    static String of(RoutingContext routing) {
        return groupOf(routing.request().remoteAddress().hostAddress());
    }

    /** The name under which requests from an address are counted; what is no address (as proxies may send) as it is. */
    static String groupOf(String address) {
        var bytes = address == null ? null : NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null) {
            return String.valueOf(address);
        }
        if (bytes.length == IPV6_BYTES && !Arrays.equals(bytes, 0, 12, MAPPED_IPV4, 0, 12)) {
            return HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
        }
        return HexFormat.of().formatHex(bytes, bytes.length - 4, bytes.length);
    }
}
