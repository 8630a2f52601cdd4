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
class DeliveryWorker {
    /** How many messages a subscription has its turn for. */
    private static final int BATCH_SIZE = 50;

    /** What a lease has besides two attempts: room for a look-up, a slow database and a wrong clock. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(20);

    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(6);

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final String instance = UUID.randomUUID().toString();
    /** How far the journal was searched in vain, by subscription: to write that down each time would cost a write. */
    private final Map<String, Long> scanned = new ConcurrentHashMap<>();

    private volatile boolean isStopping;

    @Inject
    Transactions transactions;

    @Inject
    Journal journal;

    @Inject
    ChangeReader reader;

    @Inject
    WebhookMessageFactory messages;

    @Inject
    WebhookClient client;

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
                    .filter(due -> effectivePosition(due.id(), due.position()) != head)
                    .toList();
        });
    }

    /** Delivers for one turn, unless another is at it; answers whether there may be more to deliver at once. */
    boolean deliver(Subscription.Due due) {
        var found = QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(Subscription.<Subscription>findById(due.id())));
        if (found.isEmpty()) {
            scanned.remove(due.id());
            return false;
        }
        var page = readNext(found.get());
        if (page.isEmpty() || page.get().items().isEmpty()) {
            return page.isPresent() && page.get().next() < page.get().head();
        }
        var since = System.nanoTime();
        return acquireLease(due.id()).map(leased -> deliver(leased, since)).orElse(false);
    }

    /** @param since when the lease was taken, by the clock that only counts */
    private boolean deliver(Subscription leased, long since) {
        var renewed = since;
        // Another may have delivered between the look and the lease.
        var page = readNext(leased);
        if (page.isEmpty()) {
            return false;
        }
        for (var change : page.get().items()) {
            if (isStopping || !isTimeForAttempt(renewed)) {
                break;
            }
            var message = messages.forChange(leased, change, page.get().epoch());
            var attempt = client.send(message, leased.url, new SigningSecret(leased.secret));
            renewed = System.nanoTime();
            if (!recordAttempt(leased.id, message, attempt, page.get().epoch())) {
                return false;
            }
        }
        releaseLease(leased.id);
        return true;
    }

    /** Whether an attempt that begins now is sure to end within a lease taken or renewed then. */
    private boolean isTimeForAttempt(long renewed) {
        var left = leaseDuration().toNanos() - (System.nanoTime() - renewed);
        return left > settings.timeout().plus(LEASE_MARGIN.dividedBy(2)).toNanos();
    }

    /** What comes next; empty where it can't be told, and the subscription is paused therefore. */
    private Optional<ChangesPage> readNext(Subscription subscription) {
        try {
            reader.requireSame(subscription.epoch);
        } catch (Problem rebuilt) {
            pause(subscription.id, Subscription.Reason.ANOTHER_BASE);
            return Optional.empty();
        }
        try {
            var from = effectivePosition(subscription.id, subscription.position);
            var page = reader.after(from, subscription.filter(), BATCH_SIZE);
            if (page.items().isEmpty()) {
                scanned.put(subscription.id, page.next());
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
    long effectivePosition(String id, long position) {
        return Math.max(position, scanned.getOrDefault(id, position));
    }

    private Optional<Subscription> acquireLease(String id) {
        return transactions.write(() -> {
            var now = now();
            return Subscription.lease(id, instance, now.plus(leaseDuration()), now)
                    ? Subscription.findByIdOptional(id)
                    : Optional.empty();
        });
    }

    /** Notes what became of a message; answers whether the next one may be sent. */
    private boolean recordAttempt(String id, WebhookMessage message, DeliveryAttempt attempt, String epoch) {
        var recorded = transactions.write(() -> {
            var held = Subscription.findForUpdate(id).filter(found -> instance.equals(found.leasedBy));
            var failingSince = held.map(found -> found.failingSince).orElse(null);
            held.ifPresent(subscription -> {
                Delivery.recordAttempt(id, message, attempt);
                var now = now();
                if (attempt.isDelivered()) {
                    subscription.recordSuccess(message.number(), now.plus(leaseDuration()));
                    subscription.epoch = epoch;
                } else if (attempt.isGone()) {
                    subscription.pause(now, Subscription.Reason.RECEIVER_GONE);
                } else {
                    subscription.recordFailure(now, retryDelay(subscription.attempts, attempt), settings.giveUpAfter());
                }
            });
            return new RecordedAttempt(held, failingSince);
        });
        recorded.subscription()
                .ifPresent(subscription -> monitor.recordAttempt(subscription, attempt, recorded.failingSince()));
        return attempt.isDelivered()
                && recorded.subscription()
                        .filter(found -> found.state == Subscription.State.ACTIVE)
                        .isPresent();
    }

    /**
     * A subscription once it is noted what became of a message.
     *
     * @param subscription empty where another delivers by now
     * @param failingSince since when it failed before; null where it didn't
     */
    private record RecordedAttempt(Optional<Subscription> subscription, Instant failingSince) {}

    /** How long to wait after so many attempts and one more. */
    private Duration retryDelay(int attempts, DeliveryAttempt attempt) {
        var delays = settings.retryDelays();
        var delay = delays.get(Math.min(attempts, delays.size() - 1));
        if (attempt.retryAfter() == null || attempt.retryAfter().compareTo(delay) <= 0) {
            return delay;
        }
        return attempt.retryAfter().compareTo(MAX_RETRY_AFTER) < 0 ? attempt.retryAfter() : MAX_RETRY_AFTER;
    }

    private void pause(String id, Subscription.Reason reason) {
        transactions.write(() -> {
            Subscription.findForUpdate(id).ifPresent(subscription -> subscription.pause(now(), reason));
            return reason;
        });
        LOG.infof("Subscription %s is paused: %s", id, reason);
    }

    private void releaseLease(String id) {
        transactions.write(() -> Subscription.update(
                "leasedBy = null, leasedUntil = null where id = ?1 and leasedBy = ?2", id, instance));
    }

    /** Writes down how far the journal was searched in vain: what was not looked at must not seem forgotten one day. */
    void flushPositions() {
        var recorded = Map.copyOf(scanned);
        if (!recorded.isEmpty()) {
            transactions.write(() -> {
                recorded.forEach(
                        (id, place) -> Subscription.update("position = ?1 where id = ?2 and position < ?1", place, id));
                return recorded;
            });
            recorded.forEach(scanned::remove);
        }
    }

    /** Begins no more messages. */
    void stop() {
        isStopping = true;
    }

    /** Lets other instances go on at once. */
    void releaseLeases() {
        transactions.write(
                () -> Subscription.update("leasedBy = null, leasedUntil = null where leasedBy = ?1", instance));
        flushPositions();
    }

    private Duration leaseDuration() {
        return settings.timeout().multipliedBy(2).plus(LEASE_MARGIN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
