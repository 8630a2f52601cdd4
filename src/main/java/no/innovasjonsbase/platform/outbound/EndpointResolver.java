package no.innovasjonsbase.platform.outbound;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.netty.util.concurrent.DefaultThreadFactory;

/**
 * Resolves the host names of endpoints, guarding against server-side request forgery: all addresses of a name have to be
 * globally routable, unless the settings allow the host. The caller connects to the address that was checked.
 */
@Singleton
public class EndpointResolver {
    /**
     * Threads for DNS lookups, which have a timeout here since the system's own are long and can't be interrupted: names whose
     * servers don't answer keep theirs for that long, and others have to have one left.
     */
    private static final int MAX_LOOKUPS = 64;

    private static final int IDLE_SECONDS = 30;

    private static final int LOOKUP_SECONDS = 5;

    private final ThreadPoolExecutor lookups = new ThreadPoolExecutor(
            MAX_LOOKUPS,
            MAX_LOOKUPS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new DefaultThreadFactory("host lookup", true));
    /** The lookups under way: those of one host share one. */
    private final ConcurrentMap<String, CompletableFuture<InetAddress[]>> underWay = new ConcurrentHashMap<>();

    private final HostLookup hostLookup;
    private final Predicate<InetAddress> isOfThisHost;

    /** Resolves a host name to its addresses. */
    interface HostLookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    @Inject
    EndpointResolver() {
        this(InetAddress::getAllByName, EndpointResolver::isOfThisHost);
    }

    EndpointResolver(HostLookup hostLookup, Predicate<InetAddress> isOfThisHost) {
        this.hostLookup = hostLookup;
        this.isOfThisHost = isOfThisHost;
        lookups.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        lookups.shutdownNow();
    }

    /**
     * Resolves the host of an endpoint and checks its addresses.
     *
     * @param allowedHosts hosts with their ports that may have any address
     * @throws OutboundException unknown host, address not allowed
     */
    public ResolvedEndpoint resolve(Endpoint endpoint, Set<String> allowedHosts) throws OutboundException {
        var addresses = lookUp(endpoint.host());
        if (!endpoint.isAmong(allowedHosts) && !Stream.of(addresses).allMatch(this::isOpen)) {
            throw new OutboundException(OutboundFailure.ADDRESS_NOT_ALLOWED);
        }
        return new ResolvedEndpoint(addresses[0], endpoint);
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

    private InetAddress[] lookUp(String host) throws OutboundException {
        if (host == null) {
            // No name: an address in another form, as 127.1.
            throw new OutboundException(OutboundFailure.ADDRESS_NOT_ALLOWED);
        }
        try {
            var lookup = underWay.computeIfAbsent(
                    host, name -> CompletableFuture.supplyAsync(() -> resolved(name), lookups));
            lookup.whenComplete((addresses, failed) -> underWay.remove(host, lookup));
            return lookup.get(LOOKUP_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            throw new OutboundException(OutboundFailure.UNKNOWN_HOST, unknown);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new OutboundException(OutboundFailure.UNKNOWN_HOST, ending);
        }
    }

    private InetAddress[] resolved(String host) {
        try {
            return hostLookup.resolve(host);
        } catch (UnknownHostException unknown) {
            throw new CompletionException(unknown);
        }
    }
}
