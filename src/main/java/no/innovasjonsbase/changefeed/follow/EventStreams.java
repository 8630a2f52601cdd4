package no.innovasjonsbase.changefeed.follow;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

import no.innovasjonsbase.changefeed.ChangeReader;
import no.innovasjonsbase.changefeed.ChangesQuery;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * The streams that are open on this instance.
 *
 * <p>Each is no more than a connection and the number it got to: what it has not taken yet waits in the buffer or in the
 * journal, never in a queue of its own.
 */
@ApplicationScoped
public class EventStreams {
    /** How many streams that fell behind read the journal at a time. */
    private static final int READERS = 4;

    private static final int MAX_WAITS = 50;
    private static final int WAIT_MILLIS = 20;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;
    private final ManagedExecutor readers = ManagedExecutor.builder()
            .maxAsync(READERS)
            .propagated()
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    @Inject
    ChangeReader reader;

    @Inject
    EventText text;

    @Inject
    ChangeBuffer buffer;

    @Inject
    ConnectionLimiter limiter;

    @Inject
    FollowingSettings settings;

    @Inject
    Vertx vertx;

    void begin(@Observes StartupEvent start) {
        buffer.listen(() -> open.forEach(EventStream::goOn));
        vertx.setPeriodic(settings.heartbeat().toMillis(), beat -> open.forEach(EventStream::beat));
    }

    /** Ends all of them before the server closes, so that the other sides see an end and no break; requests that waited, too. */
    void end(@Observes @Priority(LongPolls.FIRST + 1) ShutdownDelayInitiatedEvent end) throws InterruptedException {
        isStopping = true;
        var isFollowed = buffer.followers() > 0;
        open.forEach(EventStream::end);
        for (int i = 0; i < MAX_WAITS && buffer.followers() > 0; i++) {
            open.forEach(EventStream::goOn);
            TimeUnit.MILLISECONDS.sleep(WAIT_MILLIS);
        }
        if (isFollowed) {
            // The last of them are on their way out.
            TimeUnit.MILLISECONDS.sleep(10 * WAIT_MILLIS);
        }
        readers.shutdown();
    }

    /**
     * Sends what is asked for on a connection, from now until either side ends it.
     *
     * @param fields the properties of changes to send; all where there are none
     * @throws Problem changes-gone (410), unavailable (503) where too many follow
     */
    public void open(RoutingContext connection, ChangesQuery query, Set<String> fields) {
        // Whatever is wrong shows now, while a problem can still be sent.
        var now = reader.after(query.after(), query.filter(), 1);
        if (connection.request().method().name().equals(HttpMethod.HEAD)) {
            // A stream without a body is over before the framework expects it.
            throw new WebApplicationException(
                    Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build());
        }
        var permit = limiter.take();
        var response = connection.response();
        sendHead(response);
        var stream = new EventStream(connection, query, now.epoch(), fields, this, permit);
        open.add(stream);
        response.write(Buffer.buffer(text.opening(now.epoch(), now.head())));
        stream.goOn();
        if (isStopping) {
            // Whoever comes now is told where it stands and comes back: an EventSource takes a refusal for good.
            stream.end();
        }
    }

    private static void sendHead(HttpServerResponse response) {
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Vary", "Accept")
                // nginx and those who learned it from it would hold events back otherwise.
                .putHeader("X-Accel-Buffering", "no");
    }

    /** Forgets a stream that is over. */
    void forget(EventStream stream) {
        open.remove(stream);
    }

    /** How many are open. */
    int count() {
        return open.size();
    }

    ChangeBuffer buffer() {
        return buffer;
    }

    ChangeReader reader() {
        return reader;
    }

    EventText text() {
        return text;
    }

    ManagedExecutor readers() {
        return readers;
    }

    long timeoutNanos() {
        return settings.timeout().toNanos();
    }
}
