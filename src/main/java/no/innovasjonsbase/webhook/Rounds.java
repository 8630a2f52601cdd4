package no.innovasjonsbase.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import no.innovasjonsbase.following.ChangeReader;
import no.innovasjonsbase.following.ChangesPage;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Delivers to one subscription what comes after its position, one message after the other, and moves the position on
 * with each that arrived.
 *
 * <p>Whoever delivers holds the subscription by a lease in its row, taken and renewed in the transactions that note
 * what became of messages: of several instances one delivers, and another goes on where one was killed, once its lease
 * is over. What was sent and not noted is sent again under the same id.
 */
@ApplicationScoped
class Rounds {
    /** How many messages a subscription has its turn for. */
    private static final int TURN = 50;

    /** What a lease has besides two attempts: room for a look-up, a slow database and a wrong clock. */
    private static final Duration ROOM = Duration.ofSeconds(20);

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(6);

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String self = UUID.randomUUID().toString();
    /** How far the journal was searched in vain, by subscription: to write that down each time would cost a write. */
    private final Map<String, Long> searched = new ConcurrentHashMap<>();

    private volatile boolean isEnding;

    @Inject
    Transactions transactions;

    @Inject
    Journal journal;

    @Inject
    ChangeReader reader;

    @Inject
    Letters letters;

    @Inject
    Courier courier;

    @Inject
    SubscriptionSettings settings;

    @Inject
    DeliveryMonitor monitor;

    @Inject
    Clock clock;

    /** The subscriptions that may have something to be told. */
    List<Subscription.Due> listDue() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var head = journal.head();
            return Subscription.listDue(clock.instant()).stream()
                    .filter(due -> placeOf(due.id(), due.position()) != head)
                    .toList();
        });
    }

    /** Delivers for one turn, unless another is at it; answers whether there may be more to deliver at once. */
    boolean deliver(Subscription.Due due) {
        var found = QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(Subscription.<Subscription>findById(due.id())));
        if (found.isEmpty()) {
            searched.remove(due.id());
            return false;
        }
        var page = next(found.get());
        if (page.isEmpty() || page.get().items().isEmpty()) {
            return page.isPresent() && page.get().next() < page.get().head();
        }
        var since = System.nanoTime();
        return lease(due.id()).map(leased -> deliver(leased, since)).orElse(false);
    }

    /** @param since when the lease was taken, by the clock that only counts */
    private boolean deliver(Subscription leased, long since) {
        var renewed = since;
        // Another may have delivered between the look and the lease.
        var page = next(leased);
        if (page.isEmpty()) {
            return false;
        }
        for (var change : page.get().items()) {
            if (isEnding || !isTimeFor(renewed)) {
                break;
            }
            var letter = letters.of(leased, change, page.get().epoch());
            var attempt = courier.send(letter, leased.url, new SigningSecret(leased.secret));
            renewed = System.nanoTime();
            if (!note(leased.id, letter, attempt, page.get().epoch())) {
                return false;
            }
        }
        release(leased.id);
        return true;
    }

    /** Whether an attempt that begins now is sure to end within a lease taken or renewed then. */
    private boolean isTimeFor(long renewed) {
        var left = lease().toNanos() - (System.nanoTime() - renewed);
        return left > settings.timeout().plus(ROOM.dividedBy(2)).toNanos();
    }

    /** What comes next; empty where it can't be told, and the subscription is paused therefore. */
    private Optional<ChangesPage> next(Subscription subscription) {
        try {
            reader.requireSame(subscription.epoch);
        } catch (Problem rebuilt) {
            pause(subscription.id, Subscription.Reason.ANOTHER_BASE);
            return Optional.empty();
        }
        try {
            var from = placeOf(subscription.id, subscription.position);
            var page = reader.after(from, subscription.filter(), TURN);
            if (page.items().isEmpty()) {
                searched.put(subscription.id, page.next());
            }
            return Optional.of(page);
        } catch (Problem failed) {
            if (failed.type() != ProblemType.CHANGES_GONE) {
                throw failed;
            }
            pause(subscription.id, Subscription.Reason.CHANGES_FORGOTTEN);
            return Optional.empty();
        }
    }

    /** How far a subscription came, counting what was searched in vain since its position was written down. */
    long placeOf(String id, long position) {
        return Math.max(position, searched.getOrDefault(id, position));
    }

    private Optional<Subscription> lease(String id) {
        return transactions.write(() -> {
            var now = now();
            return Subscription.lease(id, self, now.plus(lease()), now)
                    ? Subscription.findByIdOptional(id)
                    : Optional.empty();
        });
    }

    /** Notes what became of a message; answers whether the next one may be sent. */
    private boolean note(String id, Letter letter, Attempt attempt, String epoch) {
        var noted = transactions.write(() -> {
            var held = Subscription.findHeld(id).filter(found -> self.equals(found.leasedBy));
            var failingSince = held.map(found -> found.failingSince).orElse(null);
            held.ifPresent(subscription -> {
                Delivery.note(id, letter, attempt);
                var now = now();
                if (attempt.isDelivered()) {
                    subscription.advance(letter.number(), now.plus(lease()));
                    subscription.epoch = epoch;
                } else if (attempt.isRefusal()) {
                    subscription.pause(now, Subscription.Reason.RECEIVER_GONE);
                } else {
                    subscription.fail(now, pauseAfter(subscription.attempts, attempt), settings.giveUpAfter());
                }
            });
            return new Noted(held, failingSince);
        });
        noted.subscription().ifPresent(subscription -> monitor.attempted(subscription, attempt, noted.failingSince()));
        return attempt.isDelivered()
                && noted.subscription()
                        .filter(found -> found.state == Subscription.State.ACTIVE)
                        .isPresent();
    }

    /**
     * A subscription once it is noted what became of a message.
     *
     * @param subscription empty where another delivers by now
     * @param failingSince since when it failed before; null where it didn't
     */
    private record Noted(Optional<Subscription> subscription, Instant failingSince) {}

    /** How long to wait after so many attempts and one more. */
    private Duration pauseAfter(int attempts, Attempt attempt) {
        var pauses = settings.pauses();
        var pause = pauses.get(Math.min(attempts, pauses.size() - 1));
        if (attempt.retryAfter() == null || attempt.retryAfter().compareTo(pause) <= 0) {
            return pause;
        }
        return attempt.retryAfter().compareTo(LONGEST_RETRY_AFTER) < 0 ? attempt.retryAfter() : LONGEST_RETRY_AFTER;
    }

    private void pause(String id, Subscription.Reason reason) {
        transactions.write(() -> {
            Subscription.findHeld(id).ifPresent(subscription -> subscription.pause(now(), reason));
            return reason;
        });
        LOG.infof("Subscription %s is paused: %s", id, reason);
    }

    private void release(String id) {
        transactions.write(() ->
                Subscription.update("leasedBy = null, leasedUntil = null where id = ?1 and leasedBy = ?2", id, self));
    }

    /** Writes down how far the journal was searched in vain: what was not looked at must not seem forgotten one day. */
    void notePositions() {
        var noted = Map.copyOf(searched);
        if (!noted.isEmpty()) {
            transactions.write(() -> {
                noted.forEach(
                        (id, place) -> Subscription.update("position = ?1 where id = ?2 and position < ?1", place, id));
                return noted;
            });
            noted.forEach(searched::remove);
        }
    }

    /** Begins no more messages. */
    void stop() {
        isEnding = true;
    }

    /** Lets other instances go on at once. */
    void end() {
        transactions.write(() -> Subscription.update("leasedBy = null, leasedUntil = null where leasedBy = ?1", self));
        notePositions();
    }

    private Duration lease() {
        return settings.timeout().multipliedBy(2).plus(ROOM);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
