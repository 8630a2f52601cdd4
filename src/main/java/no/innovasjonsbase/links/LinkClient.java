package no.innovasjonsbase.links;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.outbound.Endpoint;
import no.innovasjonsbase.platform.outbound.EndpointResolver;
import no.innovasjonsbase.platform.outbound.OutboundClient;
import no.innovasjonsbase.platform.outbound.OutboundException;
import no.innovasjonsbase.platform.outbound.OutboundFailure;
import no.innovasjonsbase.platform.outbound.ResolvedEndpoint;
import no.innovasjonsbase.platform.value.WebAddress;

/**
 * HTTP client that finds out whether there is something behind a link. It sends HEAD, and GET where the answer to that says
 * nothing good: not every host knows HEAD. It follows redirects, each checked as the link itself, and reads no bodies.
 *
 * <p>For one thread: requests are sent one at a time, and to one host at intervals.
 */
@ApplicationScoped
class LinkClient {
    static final int MAX_REDIRECTS = 5;

    /** HEAD and GET for the link and for each redirect. */
    static final int MAX_REQUESTS = 2 * (1 + MAX_REDIRECTS);

    /** How many timeouts all requests of a check may take together before it is given up. */
    static final int MAX_TIMEOUTS = 3;

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern WITH_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final EndpointResolver resolver;
    private final LinkSettings settings;
    private final Set<String> allowed;
    private final OutboundClient client;
    private final String userAgent;
    /** When hosts were last sent a request, by {@link System#nanoTime}; forgotten after the interval. */
    private final Map<String, Long> lastRequests = new HashMap<>();

    @Inject
    LinkClient(EndpointResolver resolver, LinkSettings settings, PublicAddress address, Vertx vertx) {
        this.resolver = resolver;
        this.settings = settings;
        this.allowed = settings.allowedHosts().orElse(Set.of());
        this.client = new OutboundClient(vertx, settings.timeout(), 1, 0);
        var self = address.or("");
        this.userAgent = self.isEmpty() ? "innovasjonsbase" : "innovasjonsbase (+" + self + ")";
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Checks a link, which takes {@link #MAX_TIMEOUTS} timeouts at most, the lookups of hosts, and the intervals. */
    LinkCheckResult check(String link) throws InterruptedException {
        try {
            return LinkCheckResult.answered(
                    new Check().follow(URI.create(WebAddress.of(link).text())));
        } catch (OutboundException none) {
            return LinkCheckResult.failed(LinkFailure.valueOf(none.failure().name()));
        }
    }

    /** A check of one link. */
    private final class Check {
        /** What the requests may still take, before the last one. */
        private long nanosLeft =
                settings.timeout().multipliedBy(MAX_TIMEOUTS - 1L).toNanos();

        /** The status of the last response; that of a redirect where it leads nowhere that can be read, or too far. */
        int follow(URI link) throws OutboundException, InterruptedException {
            var response = ask(link);
            var next = redirectOf(response, link);
            for (int i = 0; i < MAX_REDIRECTS && next.isPresent(); i++) {
                response = ask(next.get());
                next = redirectOf(response, next.get());
            }
            return response.statusCode();
        }

        private HttpClientResponse ask(URI address) throws OutboundException, InterruptedException {
            var endpoint = Endpoint.of(address);
            if (!PORTS.contains(endpoint.port()) && !endpoint.isAmong(allowed)) {
                throw new OutboundException(OutboundFailure.ADDRESS_NOT_ALLOWED);
            }
            var resolved = resolver.resolve(endpoint, allowed);
            var response = send(HttpMethod.HEAD, resolved);
            return isRefusal(response.statusCode()) ? send(HttpMethod.GET, resolved) : response;
        }

        private HttpClientResponse send(HttpMethod method, ResolvedEndpoint to)
                throws OutboundException, InterruptedException {
            awaitTurn(to.endpoint().host());
            if (nanosLeft <= 0) {
                throw new OutboundException(OutboundFailure.TIMEOUT);
            }
            var begun = System.nanoTime();
            try {
                return client.send(
                        to.request(method).putHeader("User-Agent", userAgent).putHeader("Accept", "*/*"));
            } finally {
                nanosLeft -= System.nanoTime() - begun;
            }
        }
    }

    /** Whether a status may be about the method rather than about what is there. */
    private static boolean isRefusal(int status) {
        return status == FORBIDDEN || status == METHOD_NOT_ALLOWED || LinkCheckResult.isFailure(status);
    }

    private void awaitTurn(String host) throws InterruptedException {
        var interval = settings.hostInterval().toNanos();
        var last = lastRequests.get(host);
        if (last != null) {
            TimeUnit.NANOSECONDS.sleep(interval - (System.nanoTime() - last));
        }
        var now = System.nanoTime();
        lastRequests.values().removeIf(before -> now - before >= interval);
        lastRequests.put(host, now);
    }

    /** Where a response redirects to; empty where it doesn't, or to something that is no address of the web. */
    private static Optional<URI> redirectOf(HttpClientResponse response, URI from) {
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (location == null || !REDIRECTS.contains(response.statusCode())) {
            return Optional.empty();
        }
        var address = WebAddress.of(absolute(location, from));
        return address.fault().isEmpty() ? Optional.of(URI.create(address.text())) : Optional.empty();
    }

    /** A reference to an address as seen from another (RFC 3986, section 5.2). */
    static String absolute(String reference, URI from) {
        if (WITH_SCHEME.matcher(reference).lookingAt()) {
            return reference;
        }
        var origin = from.getScheme() + "://" + from.getRawAuthority();
        if (reference.startsWith("//")) {
            return from.getScheme() + ":" + reference;
        }
        if (reference.startsWith("/")) {
            return origin + reference;
        }
        var path = from.getRawPath().isEmpty() ? "/" : from.getRawPath();
        return reference.startsWith("?")
                ? origin + path + reference
                : origin + path.substring(0, path.lastIndexOf('/') + 1) + reference;
    }
}
