package no.innovasjonsbase.platform.http.streaming;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.ClientDisconnectedException;

/** An output stream to a client with two timeouts: for a client that reads nothing, and for the whole answer. */
final class TimeoutOutputStream extends BufferedOutputStream {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Watched watched;

    TimeoutOutputStream(OutputStream out, RoutingContext routing, Duration timeout, Duration longest) {
        this(new Watched(out, routing, timeout, longest));
    }

    private TimeoutOutputStream(Watched watched) {
        super(watched, BUFFER_BYTES);
        this.watched = watched;
    }

    /** Ends the watch; what it writes to is closed by its owner. */
    @Override
    public void close() throws IOException {
        watched.endWatch();
        if (!watched.isCutOff) {
            flush();
        }
    }

    /** Looks once a second at how long a write has waited for a client that takes nothing. */
    private static final class Watched extends FilterOutputStream {
        private static final long NEVER = Long.MAX_VALUE;

        private final RoutingContext routing;
        private final Duration timeout;
        private final Duration longest;
        private final long begun = System.nanoTime();
        private final SocketProgress progress;
        private final long timer;
        private volatile long waitingSince = NEVER;
        private volatile boolean isCutOff;

        Watched(OutputStream out, RoutingContext routing, Duration timeout, Duration longest) {
            super(out);
            this.routing = routing;
            this.timeout = timeout;
            this.longest = longest;
            this.progress = new SocketProgress(routing.request().connection());
            this.timer = routing.vertx().setPeriodic(TimeUnit.SECONDS.toMillis(1), tick -> look());
        }

        private void look() {
            var now = System.nanoTime();
            var since = waitingSince;
            progress.look();
            if (since != NEVER && now - Math.max(since, progress.lastNanos()) > timeout.toNanos()
                    || longest != null && now - begun > longest.toNanos()) {
                isCutOff = true;
                endWatch();
                progress.cutOff();
            }
        }

        void endWatch() {
            routing.vertx().cancelTimer(timer);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            waitingSince = System.nanoTime();
            try {
                requireConnected();
                out.write(bytes, from, length);
            } finally {
                waitingSince = NEVER;
            }
        }

        @Override
        public void flush() throws IOException {
            waitingSince = System.nanoTime();
            try {
                requireConnected();
                out.flush();
            } finally {
                waitingSince = NEVER;
            }
        }

        private void requireConnected() throws IOException {
            if (isCutOff || routing.response().closed()) {
                throw new ClientDisconnectedException(isCutOff ? "The client was too slow" : "The client has gone");
            }
        }
    }
}
