package no.innovasjonsbase.platform.tracing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.semconv.ErrorAttributes;
import io.opentelemetry.semconv.HttpAttributes;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.Routes;

/**
 * Makes a span of each request: its method, the template of its path, its status. The instrumentation that comes with
 * Quarkus also sends the path, the query, the host and other headers as they came, which callers choose and may have put a
 * key in.
 */
@ApplicationScoped
class RequestSpans {
    private static final String BEGUN = RequestSpans.class.getName();
    private static final String TRACE_PARENT = "traceparent";
    private static final String OTHER_METHOD = "_OTHER";
    /** The client left before the end of its answer. */
    private static final String ABORTED = "aborted";

    private static final int LOWEST_FAILURE = 500;

    @Inject
    TracingSettings settings;

    @Inject
    Tracer tracer;

    @Inject
    Routes routes;

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::begin, RequestOrder.SPAN);
        }
    }

    private void begin(RoutingContext routing) {
        // Vert.x may reroute a request: this runs once per request.
        if (!isOfOperations(routing) && routing.data().putIfAbsent(BEGUN, true) == null) {
            var parent = W3CTraceContextPropagator.getInstance()
                    .extract(Context.root(), routing.request(), TraceParent.ONLY);
            var span = start(routing, parent);
            // It stays the current one: the context of the request ends with the request.
            parent.with(span).makeCurrent();
            routing.addEndHandler(ended -> end(span, routing, ended.succeeded()));
        }
        routing.next();
    }

    private Span start(RoutingContext routing, Context parent) {
        var method = routing.request().method().name();
        var isKnown = routes.methods().contains(method);
        var route = routes.findTemplate(routing.normalizedPath());
        var span = tracer.spanBuilder((isKnown ? method : "HTTP")
                        + route.map(path -> " " + path).orElse(""))
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent)
                .setAttribute(HttpAttributes.HTTP_REQUEST_METHOD, isKnown ? method : OTHER_METHOD);
        route.ifPresent(path -> span.setAttribute(HttpAttributes.HTTP_ROUTE, path));
        return span.startSpan();
    }

    private static void end(Span span, RoutingContext routing, boolean isWhole) {
        var status = routing.response().getStatusCode();
        span.setAttribute(HttpAttributes.HTTP_RESPONSE_STATUS_CODE, (long) status);
        if (status >= LOWEST_FAILURE) {
            span.setStatus(StatusCode.ERROR);
        }
        if (!isWhole) {
            span.setAttribute(ErrorAttributes.ERROR_TYPE, ABORTED);
        }
        span.end();
    }

    /** Probes and metrics are asked for all the time, and tell nothing. */
    private static boolean isOfOperations(RoutingContext routing) {
        var path = routing.request().path();
        return path != null && path.startsWith("/q/");
    }

    /** Reads the one header that tells the parent; what a caller puts into {@code tracestate} would go out with each span. */
    private enum TraceParent implements TextMapGetter<HttpServerRequest> {
        ONLY;

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return List.of(TRACE_PARENT);
        }

        @Override
        public String get(HttpServerRequest request, String name) {
            var sent = name.equals(TRACE_PARENT) ? request.headers().getAll(name) : List.<String>of();
            return sent.size() == 1 ? sent.get(0) : null;
        }
    }
}
