package no.innovasjonsbase.webhook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which this instance delivers to subscriptions: whoever had its turn longest ago is next, so that those with much
 * to deliver don't come before others again and again. Each instance goes round by itself. For one thread.
 */
final class DeliveryTurns {
    /** Who had its turn before so many others counts as never having had one. */
    private static final int REMEMBERED = 10_000;

    private static final long NEVER = 0;

    /** The numbers of the last turns, by subscription id. */
    private final Map<String, Long> lastTurns = new HashMap<>();

    private long current = NEVER;

    /** Sorts subscriptions with pending changes by their last turn, those without one first. */
    List<Subscription.Due> sort(List<Subscription.Due> due) {
        return due.stream()
                .sorted(Comparator.comparing(one -> lastTurns.getOrDefault(one.id(), NEVER)))
                .toList();
    }

    /** Notes that a subscription has its turn now. */
    void take(String id) {
        lastTurns.put(id, ++current);
        lastTurns.values().removeIf(turn -> turn <= current - REMEMBERED);
    }
}
