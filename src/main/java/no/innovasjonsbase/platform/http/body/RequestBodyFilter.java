package no.innovasjonsbase.platform.http.body;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.RouterProblems;
import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Reads request bodies on the event loop, before a worker thread is taken: however many clients send slowly or never end,
 * no thread waits for them. A body is bounded in size and time, and so is the sum of all in flight. Of a
 * caller who isn't known nothing is kept: its body is thrown away as it comes, and it is told so by the operation.
 *
 * <p>A client that sends too much is let send a while, and what it sends is thrown away: most can't read an answer
 * before they have sent everything.
 */
@ApplicationScoped
public class RequestBodyFilter {
    private static final String TAKEN = RequestBodyFilter.class.getName();
    private static final long LARGEST_THROWN_AWAY = 32L << 20;
    private static final int RETRY_AFTER_SECONDS = 2;
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
    BodyRoom room;

    void register(@Observes Filters filters) {
        filters.register(this::take, RequestOrder.BODY);
    }

    private void take(RoutingContext routing) {
        var request = routing.request();
        // What is routed anew comes by here twice.
        var isTaken = routing.data().putIfAbsent(TAKEN, true) != null;
        if (isTaken) {
            routing.next();
        } else if (request.method() == HttpMethod.POST
                && streamed.stream().anyMatch(body -> body.path().equals(routing.normalizedPath()))) {
            leave(routing);
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
            new Intake(routing, null).begin();
            return;
        }
        request.pause();
        var loop = Vertx.currentContext();
        // Who isn't let in is told by the operation, which knows whether it needs a caller at all.
        Object refusing = routing.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        BiConsumer<RoutingContext, Throwable> leftToOperation = (unused, failure) -> {};
        routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, leftToOperation);
        Consumer<Intake> begin = intake -> loop.runOnContext(found -> {
            routing.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refusing);
            intake.begin();
            request.resume();
        });
        QuarkusHttpUser.getSecurityIdentity(routing, null)
                .map(identity ->
                        identity.isAnonymous() ? "" : identity.getPrincipal().getName())
                .subscribe()
                .with(
                        name -> begin.accept(new Intake(routing, name.isEmpty() ? null : name)),
                        refused -> begin.accept(ofUnknown(routing, refused)));
    }

    /** The body of one whose key was found to be no good, or could not be looked up. */
    private Intake ofUnknown(RoutingContext routing, Throwable refused) {
        var intake = new Intake(routing, null);
        if (refused instanceof Problem busy) {
            intake.refuse(busy);
        }
        return intake;
    }

    /**
     * Leaves a body to the one who reads it part by part. What was answered before all of it was read (who doesn't know
     * the caller, or has no room) ends the connection, once the client had the time to see that.
     */
    private void leave(RoutingContext routing) {
        var request = routing.request();
        routing.addHeadersEndHandler(answering -> {
            if (!request.isEnded()) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
            }
        });
        routing.addEndHandler(answered -> {
            if (!request.isEnded()) {
                var thrownAway = new AtomicLong();
                request.handler(part -> {
                    if (thrownAway.addAndGet(part.length()) > LARGEST_THROWN_AWAY) {
                        request.connection().close();
                    }
                });
                request.endHandler(ended -> request.connection().close());
                request.resume();
                routing.vertx().setTimer(settings.maxTime().toMillis(), late -> request.connection()
                        .close());
            }
        });
        routing.next();
    }

    private Problem tooLarge() {
        var limit = settings.maxSize().asLongValue();
        return Problem.of(ProblemType.CONTENT_TOO_LARGE, Message.of("body-larger-than", "limit", limit));
    }

    private static Problem tooMany() {
        return Problem.of(ProblemType.UNAVAILABLE, Message.of("too-many-bodies"))
                .withHeader(HttpHeaders.RETRY_AFTER.toString(), String.valueOf(RETRY_AFTER_SECONDS));
    }

    /** The body of one request. All of it runs on the event loop of its connection. */
    private final class Intake {
        private final RoutingContext routing;
        private final String caller;
        private Buffer body = Buffer.buffer();
        private Problem refusal;
        private long thrownAway;
        private long held;
        private long timer;
        private boolean isOver;

        /** The body of a request whose caller is known by a name, or isn't known where that is null. */
        Intake(RoutingContext routing, String caller) {
            this.routing = routing;
            this.caller = caller;
        }

        void begin() {
            var request = routing.request();
            var announced = announced();
            routing.addEndHandler(ended -> {
                routing.vertx().cancelTimer(timer);
                release();
            });
            if (announced > settings.maxSize().asLongValue()) {
                refuse(tooLarge());
            }
            if (refusal != null && (announced > LARGEST_THROWN_AWAY || isAsking())) {
                over();
                return;
            }
            if (isAsking() && caller == null) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
                routing.addEndHandler(sent -> request.connection().close());
                goOn();
                return;
            }
            if (isAsking()) {
                request.response().writeContinue();
            }
            timer = routing.vertx().setTimer(settings.maxTime().toMillis(), unused -> tooSlow());
            request.exceptionHandler(broken -> over());
            request.handler(this::receive);
            request.endHandler(ended -> complete());
        }

        /** The length announced; 0 where none is. */
        private long announced() {
            var length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
        }

        /** Whether the client waits to be told to go on (RFC 9110, section 10.1.1). */
        private boolean isAsking() {
            return "100-continue".equalsIgnoreCase(routing.request().getHeader(HttpHeaders.EXPECT));
        }

        private void receive(Buffer part) {
            if (isOver) {
                return;
            }
            if (refusal == null
                    && thrownAway + body.length() + part.length()
                            > settings.maxSize().asLongValue()) {
                refuse(tooLarge());
            }
            if (refusal == null && caller != null && !hold(part.length())) {
                refuse(tooMany());
            }
            if (refusal == null && caller != null) {
                body.appendBuffer(part);
            } else {
                thrownAway += part.length();
                if (thrownAway > LARGEST_THROWN_AWAY) {
                    over();
                }
            }
        }

        private boolean hold(int bytes) {
            held += bytes;
            return room.take(caller, bytes);
        }

        private void release() {
            if (held > 0) {
                room.release(caller, held);
                held = 0;
            }
        }

        /** The timer goes on: a client that now stops sending is told when its time is over, as any other. */
        private void refuse(Problem problem) {
            refusal = problem;
            body = Buffer.buffer();
            release();
        }

        private void tooSlow() {
            if (refusal == null) {
                refuse(Problem.of(ProblemType.REQUEST_TIMEOUT));
            }
            over();
        }

        /** Ends it before the client has sent everything: the connection can't be used any more. */
        private void over() {
            if (isOver) {
                return;
            }
            isOver = true;
            routing.vertx().cancelTimer(timer);
            var request = routing.request();
            if (request.version() != HttpVersion.HTTP_2) {
                request.response().putHeader(HttpHeaders.CONNECTION, "close");
                routing.addEndHandler(sent -> request.connection().close());
            }
            if (refusal == null) {
                release();
                request.connection().close();
            } else {
                problems.send(routing, refusal);
            }
        }

        private void complete() {
            if (isOver) {
                return;
            }
            routing.vertx().cancelTimer(timer);
            if (refusal == null) {
                goOn();
            } else {
                isOver = true;
                problems.send(routing, refusal);
            }
        }

        private void goOn() {
            isOver = true;
            ((RoutingContextInternal) routing).setBody(body);
            routing.next();
        }
    }
}
