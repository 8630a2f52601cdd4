package no.innovasjonsbase.platform.http.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.value.Today;

/**
 * In-memory cache of responses to anonymous reads: answers them on the event loop, while nothing has changed that they
 * show ({@link ChangeClock}): so nobody is told what was before a write that was acknowledged here. Answers are kept by
 * all that they depend on, up to so many bytes; those that are asked for seldom give way, whatever somebody makes up.
 * One request at a time makes an answer, and others that want the same wait for it.
 */
@ApplicationScoped
public class ResponseCache {
    private static final String MAKING = ResponseCache.class.getName();
    /** Larger ones are made each time: a few of them would take the room of all others. */
    private static final int SHARE_OF_LARGEST = 16;

    @Inject
    ResponseCacheSettings settings;

    @Inject
    ChangeClock clock;

    @Inject
    Today today;

    @Inject
    Routes routes;

    @Inject
    MeterRegistry metrics;

    private final ConcurrentMap<CacheKey, Making> underWay = new ConcurrentHashMap<>();
    private Cache<CacheKey, CachedResponse> answers;
    private Counter hits;
    private Counter misses;

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            answers = Caffeine.newBuilder()
                    .maximumWeight(settings.maxBytes())
                    .weigher((CacheKey key, CachedResponse cached) -> key.weight() + cached.weight())
                    .recordStats()
                    .build();
            measure();
            filters.register(this::cached, RequestOrder.RESPONSE_CACHE);
        }
    }

    private void measure() {
        hits = count("hit");
        misses = count("miss");
        FunctionCounter.builder("ikb.response.cache.evictions", answers, cache -> cache.stats()
                        .evictionCount())
                .description("Answers that gave way to others")
                .register(metrics);
        Gauge.builder("ikb.response.cache.size", answers, ResponseCache::bytes)
                .baseUnit("bytes")
                .description("How much memory kept answers take")
                .register(metrics);
    }

    private Counter count(String result) {
        return Counter.builder("ikb.response.cache.requests")
                .tag("result", result)
                .description("Anonymous reads that were answered from memory, or not")
                .register(metrics);
    }

    private static double bytes(Cache<CacheKey, CachedResponse> answers) {
        return answers.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    /** Notes the whole answer to a request, whatever of it is sent. */
    public void keep(RoutingContext routing, CacheableResponse cached) {
        Making making = routing.get(MAKING);
        if (making != null && cached.body().length <= settings.maxBytes() / SHARE_OF_LARGEST) {
            var template = routes.findTemplate(RoutedPath.of(routing)).orElse(null);
            answers.put(making.key, new CachedResponse(cached, template, making.href, making.begunAt));
            end(making);
        }
    }

    /** Forgets all answers, for some show what may no longer be kept. */
    public void forgetAll() {
        if (answers != null) {
            answers.invalidateAll();
        }
    }

    private void cached(RoutingContext routing) {
        // Vert.x may reroute a request: this runs once per request.
        var key = clock.isComplete() && routing.get(MAKING) == null
                ? CacheKey.of(routing.request(), today.date())
                : Optional.<CacheKey>empty();
        if (key.isEmpty()) {
            routing.next();
        } else if (!answerFromMemory(key.get(), routing)) {
            make(key.get(), routing);
        }
    }

    private boolean answerFromMemory(CacheKey key, RoutingContext routing) {
        var cached = answers.getIfPresent(key);
        if (cached == null || !cached.isCurrent(clock)) {
            return false;
        }
        var instead = cached.statusInsteadFor(routing.request().headers());
        if (instead.isPresent() && instead.get() != Status.NOT_MODIFIED) {
            return false;
        }
        hits.increment();
        var metric = HttpRequestMetric.getRequestMetric(routing);
        if (metric != null) {
            metric.setTemplatePath(cached.template());
        }
        if (instead.isPresent()) {
            cached.sendNotModified(routing);
        } else {
            cached.send(routing);
        }
        return true;
    }

    private void make(CacheKey key, RoutingContext routing) {
        misses.increment();
        var making = new Making(key, CacheKey.hrefOf(routing.request()), clock.now());
        var first = underWay.putIfAbsent(key, making);
        if (first != null && first.await(() -> answerOrMake(key, routing))) {
            return;
        }
        if (first == null) {
            routing.put(MAKING, making);
            // Nobody waits for another's network: the headers go before the body. The client may leave before that.
            routing.addHeadersEndHandler(sent -> end(making));
            routing.addEndHandler(ended -> end(making));
        }
        routing.next();
    }

    /** For one that has waited once: whatever there is now, it goes on. */
    private void answerOrMake(CacheKey key, RoutingContext routing) {
        if (!routing.response().ended() && !routing.response().closed() && !answerFromMemory(key, routing)) {
            routing.next();
        }
    }

    private void end(Making making) {
        underWay.remove(making.key, making);
        making.end();
    }

    /** An answer that is being made. */
    private static final class Making {
        private final CacheKey key;
        /** Of the entry that it shows; null where it shows more. */
        private final String href;

        private final long begunAt;
        /** What waits for it; null once it has ended. */
        private List<Runnable> waiting = new ArrayList<>();

        Making(CacheKey key, String href, long begunAt) {
            this.key = key;
            this.href = href;
            this.begunAt = begunAt;
        }

        /** Has a task run on this event loop once the answer was sent; false where that is over. */
        synchronized boolean await(Runnable task) {
            if (waiting == null) {
                return false;
            }
            Context loop = Vertx.currentContext();
            waiting.add(() -> loop.runOnContext(unused -> task.run()));
            return true;
        }

        /** Ends it, once or again. */
        void end() {
            List<Runnable> tasks;
            synchronized (this) {
                tasks = waiting == null ? List.of() : waiting;
                waiting = null;
            }
            tasks.forEach(Runnable::run);
        }
    }
}
