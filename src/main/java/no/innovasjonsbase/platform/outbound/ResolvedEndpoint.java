package no.innovasjonsbase.platform.outbound;

import java.net.InetAddress;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** An endpoint with the IP address that was checked, so that the name is not resolved a second time. */
public record ResolvedEndpoint(InetAddress address, Endpoint endpoint) {

    /** A request that connects to the IP address, while certificate, SNI and {@code Host} use the name. */
    public RequestOptions request(HttpMethod method) {
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(endpoint.port(), address.getHostAddress()))
                .setHost(nameOf(endpoint.host()))
                .setPort(endpoint.port())
                .setSsl(endpoint.isTls())
                .setURI(endpoint.pathAndQuery())
                .setFollowRedirects(false);
    }

    /** The host without the dot of its root, which neither SNI nor certificates have. */
    private static String nameOf(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
