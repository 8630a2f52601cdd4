package no.innovasjonsbase.changefeed.follow;

import java.util.List;
import java.util.Set;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.changefeed.ChangesQuery;
import no.innovasjonsbase.platform.http.streaming.SocketProgress;
import no.innovasjonsbase.platform.workers.OutOfMemory;

/**
 * One stream: a connection, and the number it got to. All it does is done on its connection's event loop, except that it
 * reads the journal in another thread where it has fallen behind.
 */
final class EventStream {
    private static final Logger LOG = Logger.getLogger(EventStream.class);
    /** What is written at once, so that a thousand who take it slowly don't fill the memory. */
    private static final int MAX_BYTES = 32_768;

    private static final int MAX_CHANGES = 200;

    private final RoutingContext connection;
    private final HttpServerResponse response;
    private final Context loop;
    private final ChangesQuery query;
    private final Set<String> fields;
    private final EventStreams streams;
    private final ConnectionLimiter.Permit permit;

    /** The base that the other side was told of; null while that has no name. */
    private String epoch;

    private long number;
    private final SocketProgress progress;
    private boolean isReading;
    private boolean isSilent;
    private long fullSince;

    /** @param epoch the base that the other side was told of; null while that has no name */
    EventStream(
            RoutingContext connection,
            ChangesQuery query,
            String epoch,
            Set<String> fields,
            EventStreams streams,
            ConnectionLimiter.Permit permit) {
        this.connection = connection;
        this.response = connection.response();
        this.loop = ((HttpServerRequestInternal) connection.request()).context();
        this.query = query;
        this.fields = fields;
        this.streams = streams;
        this.permit = permit;
        this.epoch = epoch;
        this.number = query.after();
        this.progress = new SocketProgress(connection.request().connection());
        response.drainHandler(drained -> goOn());
    }

    /** Sends on, as far as there is something to send and the other side takes it. */
    void goOn() {
        loop.runOnContext(now -> send());
    }

    /** Tells the other side that the stream is still there, or ends one that takes nothing any more. */
    void beat() {
        loop.runOnContext(now -> {
            if (isOver()) {
                return;
            }
            progress.look();
            if (!response.writeQueueFull()) {
                if (isSilent) {
                    response.write(Buffer.buffer(EventText.heartbeat(number)));
                }
                isSilent = true;
                send();
            } else if (fullSince != 0
                    && System.nanoTime() - Math.max(fullSince, progress.lastNanos()) > streams.timeoutNanos()) {
                LOG.debugf("A stream took nothing for too long and is cut off at %d", number);
                progress.cutOff();
            }
        });
    }

    /** Ends it in good order: the other side is told where to resume, and comes back when it likes. */
    void end() {
        loop.runOnContext(now -> {
            if (!isOver()) {
                response.end(Buffer.buffer(EventText.heartbeat(number)));
            }
        });
    }

    /**
     * Whether either side has ended it; then it releases its permit. It is asked whenever there is something to do, and
     * with every heartbeat: the handlers that would tell of the end belong to the framework.
     */
    private boolean isOver() {
        var isOver = response.closed() || response.ended();
        if (isOver) {
            streams.forget(this);
            permit.close();
        }
        return isOver;
    }

    private void send() {
        while (!isOver() && !isReading && !isFull()) {
            var found = streams.buffer().after(number, query.filter(), MAX_CHANGES, MAX_BYTES);
            if (found.isEmpty()) {
                read();
                return;
            }
            if (found.get().next() == number || isOfAnother(streams.buffer().epoch())) {
                return;
            }
            write(found.get().changes());
            number = found.get().next();
        }
    }

    /** Whether the base was restored since this began; then it ends, and the other side is told when it comes back. */
    private boolean isOfAnother(String now) {
        if (epoch == null || now == null || now.equals(epoch)) {
            epoch = epoch == null ? now : epoch;
            return false;
        }
        response.end();
        return true;
    }

    private boolean isFull() {
        var isFull = response.writeQueueFull();
        if (!isFull) {
            fullSince = 0;
        } else if (fullSince == 0) {
            fullSince = System.nanoTime();
        }
        return isFull;
    }

    /** Reads from the journal what the buffer no longer has. */
    private void read() {
        isReading = true;
        var from = number;
        streams.readers().execute(() -> {
            try {
                var page = streams.reader().after(from, query.filter(), MAX_CHANGES);
                loop.runOnContext(now -> take(page));
            } catch (Throwable failed) {
                OutOfMemory.exitIfBehind(failed);
                // It comes back and is then told what is wrong, with a problem.
                LOG.debugf(failed, "A stream could not go on after %d", from);
                end();
            }
        });
    }

    private void take(ChangesPage page) {
        isReading = false;
        if (isOver() || isOfAnother(page.epoch())) {
            return;
        }
        write(page.items().stream()
                .map(change -> new ChangeBuffer.Kept(change, streams.text().of(change, change.operation())))
                .toList());
        number = page.next();
        if (!page.reachesHead()) {
            send();
        }
    }

    private void write(List<ChangeBuffer.Kept> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var events = Buffer.buffer();
        for (var kept : changes) {
            events.appendBytes(
                    fields.isEmpty()
                            ? kept.event()
                            : streams.text()
                                    .of(
                                            kept.change().only(fields),
                                            kept.change().operation()));
        }
        isSilent = false;
        response.write(events);
    }
}
