package no.innovasjonsbase.platform.outbound;

import java.net.URI;
import java.util.Set;

/**
 * Where a request to an address of the web goes.
 *
 * @param host the host name or a literal IP address, for SNI, {@code Host} and the check of the certificate
 * @param pathAndQuery begins with a slash
 */
public record Endpoint(String host, int port, boolean isTls, String pathAndQuery) {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /**
     * The endpoint of an address.
     *
     * @param address with the scheme http or https and a host, in lower case
     */
    public static Endpoint of(URI address) {
        var isTls = address.getScheme().equals("https");
        var port = address.getPort() >= 0 ? address.getPort() : isTls ? HTTPS : HTTP;
        return new Endpoint(address.getHost(), port, isTls, pathAndQueryOf(address));
    }

    /** Whether settings name it: hosts with their ports, as {@code localhost:9000}, matched exactly. */
    public boolean isAmong(Set<String> hosts) {
        return hosts.contains(host + ":" + port);
    }

    private static String pathAndQueryOf(URI address) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }
}
