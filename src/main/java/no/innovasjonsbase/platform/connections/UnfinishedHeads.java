package no.innovasjonsbase.platform.connections;

import java.util.LinkedHashSet;
import java.util.Set;

import io.netty.channel.Channel;

/** The connections whose next request has not wholly arrived, the oldest first. */
final class UnfinishedHeads {
    private final int most;
    private final Runnable onClose;
    private final Set<Channel> waiting = new LinkedHashSet<>();

    /** @param onClose is run for each connection that is closed */
    UnfinishedHeads(int most, Runnable onClose) {
        this.most = most;
        this.onClose = onClose;
    }

    /** Notes one, and closes the oldest where there are too many: those of honest clients are young. */
    void add(Channel channel) {
        Channel oldest = null;
        synchronized (waiting) {
            waiting.add(channel);
            if (waiting.size() > most) {
                oldest = waiting.iterator().next();
                waiting.remove(oldest);
            }
        }
        if (oldest != null) {
            oldest.close();
            onClose.run();
        }
    }

    void remove(Channel channel) {
        synchronized (waiting) {
            waiting.remove(channel);
        }
    }
}
