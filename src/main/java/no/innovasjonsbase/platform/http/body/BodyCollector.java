package no.innovasjonsbase.platform.http.body;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.RouterProblems;

/**
 * Buffers the body of one request on the event loop, within limits of size, time and total memory.
 *
 * <p>A client that sends too much is let send a while, and what it sends is thrown away: most can't read an answer
 * before they have sent everything.
 */
final class BodyCollector {
    /** How much of a body that nobody wants is taken before its connection is closed. */
    static final long MAX_THROWN_AWAY = 32L << 20;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final RoutingContext routing;
    private final String caller;
    private final BodySettings settings;
    private final BodyMemoryLimiter memory;
    private final RouterProblems problems;
    private Buffer body = Buffer.buffer();
    private Problem refusal;
    private long thrownAway;
    private long held;
    private long timer;
    private boolean isOver;

    /**
     * The body of a request.
     *
     * @param caller the name of the one who sends it; null where nobody is known, and nothing is kept
     */
    BodyCollector(
            RoutingContext routing,
            String caller,
            BodySettings settings,
            BodyMemoryLimiter memory,
            RouterProblems problems) {
        this.routing = routing;
        this.caller = caller;
        this.settings = settings;
        this.memory = memory;
        this.problems = problems;
    }

    /** Begins to take what comes; the request goes on to the next handler once its body is there, or is answered. */
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
        if (refusal != null && (announced > MAX_THROWN_AWAY || isAsking())) {
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
            refuse(Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-bodies")));
        }
        if (refusal == null && caller != null) {
            body.appendBuffer(part);
        } else {
            thrownAway += part.length();
            if (thrownAway > MAX_THROWN_AWAY) {
                over();
            }
        }
    }

    private boolean hold(int bytes) {
        held += bytes;
        return memory.take(caller, bytes);
    }

    private void release() {
        if (held > 0) {
            memory.release(caller, held);
            held = 0;
        }
    }

    /**
     * Has the request answered with a problem; what still comes is thrown away. The timer goes on: a client that now stops
     * sending is told when its time is over, as any other.
     */
    void refuse(Problem problem) {
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

    private Problem tooLarge() {
        var limit = settings.maxSize().asLongValue();
        return Problem.of(ProblemType.CONTENT_TOO_LARGE, Message.of("body-larger-than", "limit", limit));
    }
}
