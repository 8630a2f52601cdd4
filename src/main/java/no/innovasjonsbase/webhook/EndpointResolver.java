package no.innovasjonsbase.webhook;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.netty.util.concurrent.DefaultThreadFactory;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.value.WebAddress;

/**
 * Validates the URLs of receivers and resolves their host names, guarding against server-side request forgery: all
 * addresses of a name have to be globally routable, unless the settings allow the receiver. The caller connects to the
 * address that was checked.
 */
@ApplicationScoped
class EndpointResolver {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);
    /** Threads for DNS lookups, which have a timeout here since the system's own are long. */
    private static final int LOOKUPS = 8;

    private static final int LOOKUP_SECONDS = 5;

    private final ExecutorService lookups =
            Executors.newFixedThreadPool(LOOKUPS, new DefaultThreadFactory("webhook lookup", true));
    private final Set<String> allowed;
    private final HostLookup hostLookup;
    private final Predicate<InetAddress> isOfThisHost;

    /** Resolves a host name to its addresses. */
    interface HostLookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Why a receiver can't be called. */
    enum Reason {
        UNKNOWN_HOST,
        ADDRESS_NOT_ALLOWED
    }

    /** Thrown where the host of a receiver is unknown or its address is not allowed. */
    static final class UnusableEndpointException extends Exception {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        UnusableEndpointException(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    @Inject
    EndpointResolver(SubscriptionSettings settings) {
        this(settings.allowedHosts().orElse(Set.of()), InetAddress::getAllByName, EndpointResolver::isOfThisHost);
    }

    EndpointResolver(Set<String> allowed, HostLookup hostLookup, Predicate<InetAddress> isOfThisHost) {
        this.allowed = allowed;
        this.hostLookup = hostLookup;
        this.isOfThisHost = isOfThisHost;
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }

    /** Validates a receiver's URL without resolving its host; answers every fault, none where it is valid. */
    List<Message> faultsOf(String url) {
        var address = WebAddress.of(url);
        var isWithUser = address.fault().filter(WebAddress.USER_INFO::equals).isPresent();
        if (address.fault().isPresent() && !isWithUser) {
            return List.of(Message.of("constraint." + address.fault().get(), "max", WebAddress.MAX_LENGTH));
        }
        var uri = URI.create(address.text());
        var faults = new ArrayList<Message>();
        var isAllowed = isAllowed(uri);
        if (!isTls(uri) && !isAllowed) {
            faults.add(Message.of("webhook.not-https"));
        } else if (!PORTS.contains(portOf(uri)) && !isAllowed) {
            faults.add(Message.of("webhook.port", "value", portOf(uri), "valid", "443, 8443"));
        }
        if (isWithUser) {
            faults.add(Message.of("webhook.user-info"));
        }
        if (uri.getRawFragment() != null) {
            faults.add(Message.of("webhook.fragment"));
        }
        return faults;
    }

    /**
     * Resolves the host of a receiver and checks its addresses.
     *
     * @param url a URL without {@link #faultsOf faults}
     */
    ResolvedEndpoint resolve(String url) throws UnusableEndpointException {
        if (!faultsOf(url).isEmpty()) {
            // It was valid when subscribed, but the settings no longer allow it.
            throw new UnusableEndpointException(Reason.ADDRESS_NOT_ALLOWED);
        }
        var uri = URI.create(WebAddress.of(url).text());
        var addresses = lookUp(uri.getHost());
        if (!isAllowed(uri) && !Stream.of(addresses).allMatch(this::isOpen)) {
            throw new UnusableEndpointException(Reason.ADDRESS_NOT_ALLOWED);
        }
        return new ResolvedEndpoint(addresses[0], uri.getHost(), portOf(uri), isTls(uri), pathAndQueryOf(uri));
    }

    private boolean isOpen(InetAddress address) {
        return GlobalAddress.isGlobal(address) && !isOfThisHost.test(address);
    }

    /** Whether an address is one of this host's own, by which it reaches what it serves to itself alone. */
    static boolean isOfThisHost(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    private InetAddress[] lookUp(String host) throws UnusableEndpointException {
        try {
            return lookups.submit(() -> hostLookup.resolve(host)).get(LOOKUP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new UnusableEndpointException(Reason.UNKNOWN_HOST);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new UnusableEndpointException(Reason.UNKNOWN_HOST);
        }
    }

    private boolean isAllowed(URI uri) {
        return allowed.contains(uri.getHost() + ":" + portOf(uri));
    }

    private static boolean isTls(URI uri) {
        return uri.getScheme().equals("https");
    }

    private static int portOf(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isTls(uri) ? HTTPS : HTTP;
    }

    private static String pathAndQueryOf(URI uri) {
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
