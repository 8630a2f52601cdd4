package no.innovasjonsbase.platform.connections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.netty.channel.Channel;

/**
 * How much of answers waits in memory for clients to read it, on all connections together. Where it is too much, those are
 * closed for which nothing was written for the longest time.
 */
final class UnsentBytes {
    private final long most;
    private final Runnable onClose;
    /** The bytes that wait on a connection, as measured when something was written for it last; the oldest first. */
    private final Map<Channel, Long> waiting = new LinkedHashMap<>();

    private long sum;

    /** @param onClose is run for each connection that is closed */
    UnsentBytes(long most, Runnable onClose) {
        this.most = most;
        this.onClose = onClose;
    }

    /** The bytes that wait on a connection. */
    static long of(Channel channel) {
        var buffer = channel.unsafe().outboundBuffer();
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** Takes note of what waits on a connection for which something was written; false where that is nothing. */
    boolean measure(Channel channel) {
        var bytes = of(channel);
        List<Channel> excess;
        synchronized (waiting) {
            remove(channel);
            add(channel, bytes);
            excess = sum > most ? takeExcess(channel) : List.of();
        }
        for (var slow : excess) {
            slow.close();
            onClose.run();
        }
        return bytes > 0;
    }

    void forget(Channel channel) {
        synchronized (waiting) {
            remove(channel);
        }
    }

    /** Takes out the oldest until the rest isn't too much; never the newest, whose client had no time to read. */
    private List<Channel> takeExcess(Channel newest) {
        var excess = new ArrayList<Channel>();
        for (var channel : List.copyOf(waiting.keySet())) {
            if (sum <= most || channel == newest) {
                break;
            }
            remove(channel);
            var now = of(channel);
            if (now > 0 && sum + now > most) {
                excess.add(channel);
            } else {
                add(channel, now);
            }
        }
        return excess;
    }

    private void add(Channel channel, long bytes) {
        if (bytes > 0) {
            waiting.put(channel, bytes);
            sum += bytes;
        }
    }

    private void remove(Channel channel) {
        var bytes = waiting.remove(channel);
        if (bytes != null) {
            sum -= bytes;
        }
    }
}
