package no.innovasjonsbase.platform.connections;

import java.util.LinkedHashSet;
import java.util.Set;

import io.netty.channel.Channel;

/** The connections whose next request has not wholly arrived, the oldest first. */
final class UnfinishedHeads {
    private final int most;
    private final Set<Channel> waiting = new LinkedHashSet<>();

    UnfinishedHeads(int most) {
        this.most = most;
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
        }
    }

    void remove(Channel channel) {
        synchronized (waiting) {
            waiting.remove(channel);
        }
    }
}
