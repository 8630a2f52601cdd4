package no.innovasjonsbase.platform.ratelimit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.access.ApiKeys;
import no.innovasjonsbase.platform.admission.Bulkheads;
import no.innovasjonsbase.platform.admission.RequestCost;
import no.innovasjonsbase.platform.admission.Workload;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.RouterProblems;

/**
 * Refuses requests of callers who make too many (429), before anything is done for them, and tells everybody how many are
 * left ({@code RateLimit} and {@code RateLimit-Policy}, draft-ietf-httpapi-ratelimit-headers).
 *
 * <p>A key counts once it was found good; until then, and where there is none, the address counts. So nobody gets a fresh
 * bucket by making keys up, and no request waits for its key to be looked up.
 */
@ApplicationScoped
class RateLimit {
    /** After CORS (300), so that scripts can read the answer, and before Quarkus finds out who calls (200). */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final String UNLIMITED = "/q/";
    private static final String COUNTED = RateLimit.class.getName();
    /** A key that was revoked or has ended counts no longer than this. */
    private static final Duration KEY_KNOWN_FOR = Duration.ofMinutes(5);

    @Inject
    RateLimitSettings settings;

    @Inject
    RouterProblems problems;

    @Inject
    ApiKeys keys;

    @Inject
    Bulkheads bulkheads;

    private Policy ofAddress;
    private Policy ofKey;
    private Cache<String, Bucket> buckets;
    /** The names of callers by what they send in {@code Authorization}, as a digest; empty where that was no good. */
    private Cache<String, String> callers;

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            ofAddress = new Policy(
                    "address",
                    settings.address().perSecond(),
                    settings.address().burst());
            ofKey = new Policy("key", settings.key().perSecond(), settings.key().burst());
            buckets = Caffeine.newBuilder().maximumSize(settings.maxCallers()).build();
            callers = Caffeine.newBuilder()
                    .maximumSize(settings.maxCallers())
                    .expireAfterWrite(KEY_KNOWN_FOR)
                    .build();
            filters.register(this::count, BEFORE_AUTHENTICATION);
        }
    }

    private void count(RoutingContext routing) {
        // What is routed anew comes by here twice; health and metrics are asked for by those who run the base.
        if (routing.normalizedPath().startsWith(UNLIMITED) || routing.data().putIfAbsent(COUNTED, true) != null) {
            routing.next();
            return;
        }
        var authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        var caller = authorization == null ? null : callerOf(routing, authorization);
        var policy = caller == null ? ofAddress : ofKey;
        var name = caller == null ? ClientAddress.of(routing) : caller;
        var probe = buckets.get(policy.name() + " " + name, unused -> policy.bucket())
                .tryConsumeAndReturnRemaining(RequestCost.of(routing));
        routing.response().putHeader("RateLimit-Policy", policy.header()).putHeader("RateLimit", policy.header(probe));
        if (probe.isConsumed()) {
            routing.next();
        } else {
            problems.send(routing, refusal(probe));
        }
    }

    private static Problem refusal(ConsumptionProbe probe) {
        var seconds = secondsIn(probe.getNanosToWaitForRefill());
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, Message.of("more-requests-than-allowed", "seconds", seconds))
                .withHeader(HttpHeaders.RETRY_AFTER.toString(), String.valueOf(seconds));
    }

    private static long secondsIn(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    /** Who sends a key or token that was found good before; null while nobody knows. */
    private String callerOf(RoutingContext routing, String authorization) {
        var digest = digest(authorization);
        var known = callers.getIfPresent(digest);
        if (known == null) {
            routing.addEndHandler(answered -> learn(routing, digest, authorization));
        }
        return known == null || known.isEmpty() ? null : known;
    }

    /** Secrets don't lie about in memory. */
    private static String digest(String authorization) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(authorization.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Finds out for the next time who sends a key or a token: from this request, where it had to know, or else by itself. */
    private void learn(RoutingContext routing, String digest, String authorization) {
        if (routing.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            callers.put(digest, user.getSecurityIdentity().getPrincipal().getName());
        } else if (callers.asMap().putIfAbsent(digest, "") == null) {
            try {
                bulkheads
                        .of(Workload.KEY_LOOKUPS)
                        .execute(() ->
                                callers.put(digest, keys.callerOf(authorization).orElse("")));
            } catch (Problem busy) {
                callers.invalidate(digest);
            }
        }
    }

    /** What one kind of caller may do. */
    private record Policy(String name, int perSecond, int burst) {
        Bucket bucket() {
            return Bucket.builder()
                    .withNanosecondPrecision()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }

        /** The policy: so many tokens in as many seconds as it takes until all of them are back. */
        String header() {
            return "\"%s\";q=%d;w=%d".formatted(name, burst, Math.max(1, burst / perSecond));
        }

        /** What is left of it, and in how many seconds all of it is back. */
        String header(ConsumptionProbe probe) {
            return "\"%s\";r=%d;t=%d"
                    .formatted(name, probe.getRemainingTokens(), secondsIn(probe.getNanosToWaitForReset()));
        }
    }
}
