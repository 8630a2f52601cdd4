package no.innovasjonsbase.platform.ratelimit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.value.Sha256;

/**
 * Identifies the caller that a request counts against: its API key or token where that is valid, else its address. So
 * nobody gets a share of their own by making keys up.
 */
@ApplicationScoped
public class CallerKeys {
    private static final String KEY = "key ";
    private static final String ADDRESS = "address ";
    /** A key that was revoked or has ended counts no longer than this. */
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private static final int LOOKUP_SECONDS = 10;

    private final HttpAuthenticator authenticator;
    /** The names of callers by what they send in {@code Authorization}, as a digest; empty where that is not valid. */
    private final AsyncCache<String, Optional<String>> names;

    @Inject
    CallerKeys(HttpAuthenticator authenticator, RateLimitSettings settings) {
        this.authenticator = authenticator;
        this.names = Caffeine.newBuilder()
                .maximumSize(settings.maxCallers())
                .expireAfterWrite(REMEMBERED_FOR)
                .buildAsync();
    }

    /**
     * The name of whoever sent a request. A key or token that isn't known yet is looked up, so this is for worker threads;
     * where it can't be looked up now, the address counts.
     */
    public String of(RoutingContext routing) {
        var authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return addressOf(routing);
        }
        return names.get(digest(authorization), (unused, executor) -> lookUp(routing))
                .copy()
                .completeOnTimeout(Optional.empty(), LOOKUP_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failed -> Optional.empty())
                .join()
                .orElseGet(() -> addressOf(routing));
    }

    /** The name of whoever sends a key or token that was looked up before; one that wasn't is, once the request is over. */
    Optional<String> known(RoutingContext routing) {
        var authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.empty();
        }
        var digest = digest(authorization);
        var name = names.getIfPresent(digest);
        if (name == null) {
            routing.addEndHandler(answered -> learn(routing, digest));
        }
        return name == null || name.isCompletedExceptionally() ? Optional.empty() : name.getNow(Optional.empty());
    }

    /** The name of the address that a request came from. */
    static String addressOf(RoutingContext routing) {
        return ADDRESS + ClientAddress.of(routing);
    }

    /** Remembers who sends a key or token: from this request, where it had to know, or else by itself. */
    private void learn(RoutingContext routing, String digest) {
        var found = routing.user() instanceof QuarkusHttpUser user
                ? nameOf(user.getSecurityIdentity())
                : Optional.<String>empty();
        if (found.isPresent()) {
            names.put(digest, CompletableFuture.completedFuture(found));
        } else {
            names.get(digest, (unused, executor) -> lookUp(routing));
        }
    }

    /** Looks up who sends a key or token. It fails, and so is not remembered, where that can't be done now. */
    private CompletableFuture<Optional<String>> lookUp(RoutingContext routing) {
        return authenticator
                .attemptAuthentication(routing)
                .map(CallerKeys::nameOf)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(Optional.empty())
                .subscribeAsCompletionStage();
    }

    private static Optional<String> nameOf(SecurityIdentity identity) {
        return identity != null && identity.getPrincipal() instanceof Caller caller
                ? Optional.of(KEY + caller.client())
                : Optional.empty();
    }

    /** SHA-256 in hex of the header {@code Authorization}: what is kept in memory by it holds no secrets. */
    private static String digest(String authorization) {
        return Sha256.hexOf(authorization);
    }
}
