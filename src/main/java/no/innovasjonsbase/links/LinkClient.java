package no.innovasjonsbase.links;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
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

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

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
    /** RFC 3986, appendix B; parts that aren't there are empty. */
    private static final Pattern REFERENCE = Pattern.compile(
            "(?<scheme>(?:[A-Za-z][A-Za-z0-9+.-]*:)?)(?<authority>(?://[^/?#]*)?)(?<path>[^?#]*)(?<rest>.*)",
            Pattern.DOTALL);

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
        return addressIn(location, from);
    }

    /** The address in a header; empty where it is none of the web. */
    static Optional<URI> addressIn(String header, URI from) {
        var address = WebAddress.of(absolute(decoded(header), from));
        return address.fault().isEmpty() ? Optional.of(URI.create(address.text())) : Optional.empty();
    }

    /** The text of a header, which comes with a letter for each byte, but is sent in UTF-8 as a rule. */
    private static String decoded(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return header;
        }
    }

    /** A reference to an address as seen from another (RFC 3986, section 5.2). */
    static String absolute(String reference, URI from) {
        var parts = REFERENCE.matcher(reference);
        parts.matches();
        var scheme = parts.group("scheme").isEmpty() ? from.getScheme() + ":" : parts.group("scheme");
        var authority = parts.group("authority");
        var path = parts.group("path");
        var rest = parts.group("rest");
        if (!parts.group("scheme").isEmpty() || !authority.isEmpty()) {
            return scheme + authority + withoutDots(path) + rest;
        }
        var origin = scheme + "//" + from.getRawAuthority();
        return path.isEmpty()
                ? origin + pathOf(from) + (rest.startsWith("?") ? "" : queryOf(from)) + rest
                : origin + withoutDots(merged(path, from)) + rest;
    }

    /** A path as seen from an address (RFC 3986, section 5.2.3). */
    private static String merged(String path, URI from) {
        var base = pathOf(from);
        return path.startsWith("/") ? path : base.substring(0, base.lastIndexOf('/') + 1) + path;
    }

    private static String pathOf(URI address) {
        return address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }

    private static String queryOf(URI address) {
        return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    }

    /** A path without the segments {@code .} and {@code ..} (RFC 3986, section 5.2.4). */
    private static String withoutDots(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        var kept = new ArrayDeque<String>();
        for (var segment : path.substring(1).split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        if (path.endsWith("/.") || path.endsWith("/..")) {
            // They name a folder.
            kept.addLast("");
        }
        return "/" + String.join("/", kept);
    }
}
