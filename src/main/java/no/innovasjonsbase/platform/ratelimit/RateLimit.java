package no.innovasjonsbase.platform.ratelimit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.admission.RequestCost;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.RouterProblems;
import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Refuses requests of callers who make too many (429), before anything is done for them, and tells everybody how many are
 * left ({@code RateLimit} and {@code RateLimit-Policy}, draft-ietf-httpapi-ratelimit-headers).
 *
 * <p>A key counts once it was found good; until then, and where there is none, the address counts. So nobody gets a fresh
 * bucket by making keys up, and no request waits for its key to be looked up.
 */
@ApplicationScoped
class RateLimit {
    private static final String UNLIMITED = "/q/";
    private static final String COUNTED = RateLimit.class.getName();

    @Inject
    RateLimitSettings settings;

    @Inject
    RouterProblems problems;

    @Inject
    CallerKeys callers;

    private Policy ofAddress;
    private Policy ofKey;
    private Cache<String, Bucket> buckets;

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            ofAddress = new Policy(
                    "address",
                    settings.address().perSecond(),
                    settings.address().burst());
            ofKey = new Policy("key", settings.key().perSecond(), settings.key().burst());
            buckets = Caffeine.newBuilder().maximumSize(settings.maxCallers()).build();
            filters.register(this::count, RequestOrder.RATE_LIMIT);
        }
    }

    private void count(RoutingContext routing) {
        // Vert.x may reroute a request: this runs once per request. Health and metrics are for those who run the base.
        if (routing.normalizedPath().startsWith(UNLIMITED) || routing.data().putIfAbsent(COUNTED, true) != null) {
            routing.next();
            return;
        }
        var key = callers.known(routing);
        var policy = key.isPresent() ? ofKey : ofAddress;
        var probe = buckets.get(key.orElseGet(() -> CallerKeys.addressOf(routing)), unused -> policy.bucket())
                // At most what there is after a rest: who could never pay more would be told to come again in vain.
                .tryConsumeAndReturnRemaining(Math.min(RequestCost.of(routing), policy.burst()));
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

    /** What one kind of caller may do. */
    private record Policy(String name, int perSecond, int burst) {
        Policy {
            if (perSecond < 1 || burst < 1) {
                throw new IllegalArgumentException(
                        "ikb.rate-limit.%1$s.per-second and ikb.rate-limit.%1$s.burst have to be 1 or more; to limit nobody, set ikb.rate-limit.enabled=false"
                                .formatted(name));
            }
        }

        Bucket bucket() {
            return Bucket.builder()
                    .withNanosecondPrecision()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }

        /** The policy: so many tokens in as many seconds as it takes until all of them are back. */
        String header() {
            return "\"" + name + "\";q=" + burst + ";w=" + Math.max(1, burst / perSecond);
        }

        /** What is left of it, and in how many seconds all of it is back. */
        String header(ConsumptionProbe probe) {
            return "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t="
                    + secondsIn(probe.getNanosToWaitForReset());
        }
    }
}
