package no.innovasjonsbase.platform.http.body;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.RouterProblems;
import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Chooses the way that a request's body takes: through a {@link BodyCollector} on the event loop, before a worker thread is
 * taken, so that however many clients send slowly or never end, no thread waits for them; or to the operation, part by part
 * ({@link StreamedBody}). Of a caller who isn't known nothing is kept: its body is thrown away as it comes, and it is told so
 * by the operation.
 */
@ApplicationScoped
public class RequestBodyFilter {
    private static final String TAKEN = RequestBodyFilter.class.getName();
    private static final Set<HttpMethod> WITH_BODY =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Inject
    BodySettings settings;

    @Inject
    RouterProblems problems;

    @Inject
    @Any
    Instance<StreamedBody> streamed;

    @Inject
    BodyMemoryLimiter memory;

    void register(@Observes Filters filters) {
        filters.register(this::take, RequestOrder.BODY);
    }

    private void take(RoutingContext routing) {
        var request = routing.request();
        // Vert.x may reroute a request: this runs once per request.
        var isTaken = routing.data().putIfAbsent(TAKEN, true) != null;
        if (isTaken) {
            routing.next();
        } else if (request.method() == HttpMethod.POST
                && streamed.stream().anyMatch(body -> body.path().equals(routing.normalizedPath()))) {
            UnreadBody.closeConnection(routing, settings.maxTime());
            routing.next();
        } else if (WITH_BODY.contains(request.method())
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            takeOfKnown(routing);
        } else {
            routing.next();
        }
    }

    /** Finds out who calls before a byte is kept. */
    private void takeOfKnown(RoutingContext routing) {
        var request = routing.request();
        if (!request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            collector(routing, null).begin();
            return;
        }
        request.pause();
        var loop = Vertx.currentContext();
        // Who isn't let in is told by the operation, which knows whether it needs a caller at all.
        Object refusing = routing.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> leftToOperation = (unused, failure) -> {};
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToOperation);
        Consumer<BodyCollector> begin = body -> loop.runOnContext(found -> {
            routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusing);
            body.begin();
            request.resume();
        });
        QuarkusHttpUser.getSecurityIdentity(routing, null)
                .map(identity ->
                        identity.isAnonymous() ? "" : identity.getPrincipal().getName())
                .subscribe()
                .with(
                        name -> begin.accept(collector(routing, name.isEmpty() ? null : name)),
                        refused -> begin.accept(ofUnknown(routing, refused)));
    }

    /** The body of one whose key was found to be no good, or could not be looked up. */
    private BodyCollector ofUnknown(RoutingContext routing, Throwable refused) {
        var body = collector(routing, null);
        if (refused instanceof Problem busy) {
            body.refuse(busy);
        }
        return body;
    }

    private BodyCollector collector(RoutingContext routing, String caller) {
        return new BodyCollector(routing, caller, settings, memory, problems);
    }
}
