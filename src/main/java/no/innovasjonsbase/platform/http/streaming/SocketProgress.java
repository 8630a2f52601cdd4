package no.innovasjonsbase.platform.http.streaming;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Tells when a client last took something of what waits for it, however little: a client who takes some kilobytes a
 * second is slow, one who takes nothing has gone. How fine it can be told depends on the socket's send buffer
 * ({@link StreamSettings#sendBuffer}), for a system makes room in it a third at a time.
 */
public final class SocketProgress {
    private final Channel channel;
    private long pending;
    private long partlySent;
    private volatile long lastNanos = System.nanoTime();

    /** The progress of what is sent on a connection. */
    public SocketProgress(HttpConnection connection) {
        this.channel = ((ConnectionBase) connection).channel();
    }

    /** Looks whether something was taken since the last look; it is noted a moment later. */
    public void look() {
        channel.eventLoop().execute(this::compare);
    }

    private void compare() {
        var buffer = channel.unsafe().outboundBuffer();
        if (buffer != null && (buffer.totalPendingWriteBytes() != pending || buffer.currentProgress() != partlySent)) {
            pending = buffer.totalPendingWriteBytes();
            partlySent = buffer.currentProgress();
            lastNanos = System.nanoTime();
        }
    }

    /** When it was last seen that something was taken, as {@link System#nanoTime}. */
    public long lastNanos() {
        return lastNanos;
    }

    /** Closes at once: the connection's own close would wait until the client has fetched what was written. */
    public Future<?> cutOff() {
        return channel.eventLoop().submit(() -> channel.unsafe().close(channel.voidPromise()));
    }
}
