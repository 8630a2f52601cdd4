package no.innovasjonsbase.webhook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which this instance delivers to subscriptions: the one that was dispatched longest ago is next, so that those with much
 * to deliver don't come before others again and again. Each instance goes round by itself. For one thread.
 */
final class DispatchOrder {
    /** One that was dispatched before so many others counts as never dispatched. */
    private static final int REMEMBERED = 10_000;

    private static final long NEVER = 0;

    /** The numbers of the last dispatches, by subscription id. */
    private final Map<String, Long> lastDispatches = new HashMap<>();

    private long current = NEVER;

    /** Sorts subscriptions with pending changes by their last dispatch, those without one first. */
    List<Subscription.Due> sort(List<Subscription.Due> due) {
        return due.stream()
                .sorted(Comparator.comparing(one -> lastDispatches.getOrDefault(one.id(), NEVER)))
                .toList();
    }

    /** Notes that a subscription is dispatched now. */
    void note(String id) {
        lastDispatches.put(id, ++current);
        lastDispatches.values().removeIf(dispatch -> dispatch <= current - REMEMBERED);
    }
}
