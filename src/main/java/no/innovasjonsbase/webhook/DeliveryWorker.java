package no.innovasjonsbase.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jboss.logging.Logger;

import no.innovasjonsbase.changefeed.ChangeReader;
import no.innovasjonsbase.changefeed.ChangesGoneException;
import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.database.Transactions;

/**
 * Delivers the changes after a subscription's position, one message at a time, and advances the position with each
 * successful delivery.
 *
 * <p>A lease in the subscription's row makes sure that only one instance delivers. It is renewed in the transactions
 * that record attempts; when an instance is killed, another takes over after the lease has expired. A message that was
 * sent but not recorded is sent again under the same id.
 */
@ApplicationScoped
class DeliveryWorker {
    /** Maximum number of messages per lease, so that subscriptions take turns. */
    private static final int BATCH_SIZE = 50;

    /** What a lease lasts beyond two timeouts: allows for DNS, a slow database and clock skew. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(20);

    private static final Duration MAX_RETRY_AFTER = Duration.ofHours(6);

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final String instance = UUID.randomUUID().toString();
    /** Positions up to which no change matched, by subscription; kept in memory to save a write for each. */
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

    /** Finds the subscriptions that may have changes to deliver or a retry that is due. */
    List<Subscription.Due> listDue() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var behind = Subscription.listDue(clock.instant());
            if (behind.isEmpty()) {
                return behind;
            }
            var head = journal.head();
            return behind.stream()
                    .filter(due -> effectivePosition(due.id(), due.position()) != head)
                    .toList();
        });
    }

    /** Delivers one batch unless another instance holds the lease; answers whether more may be pending. */
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

    /** @param since when the lease was acquired, by {@link System#nanoTime} */
    private boolean deliver(Subscription leased, long since) {
        var renewed = since;
        // Another instance may have delivered between the read and the lease.
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

    /** Whether an attempt that starts now ends before a lease acquired or renewed at a time expires. */
    private boolean isTimeForAttempt(long renewed) {
        var left = leaseDuration().toNanos() - (System.nanoTime() - renewed);
        return left > settings.timeout().plus(LEASE_MARGIN.dividedBy(2)).toNanos();
    }

    /** Reads the next changes; where they can't be read any more, pauses the subscription and answers empty. */
    private Optional<ChangesPage> readNext(Subscription subscription) {
        try {
            reader.requireSame(subscription.epoch);
            var from = effectivePosition(subscription.id, subscription.position);
            var page = reader.after(from, subscription.filter(), BATCH_SIZE);
            if (page.items().isEmpty()) {
                scanned.put(subscription.id, page.next());
            }
            return Optional.of(page);
        } catch (ChangesGoneException gone) {
            pause(
                    subscription.id,
                    gone.isOfAnotherBase() ? Subscription.Reason.ANOTHER_BASE : Subscription.Reason.CHANGES_FORGOTTEN);
            return Optional.empty();
        }
    }

    /** The position of a subscription including scanned changes that are not stored in its row yet. */
    long effectivePosition(String id, long position) {
        return Math.max(position, scanned.getOrDefault(id, position));
    }

    private Optional<Subscription> acquireLease(String id) {
        return transactions.write(() -> {
            var now = clock.instant();
            return Subscription.lease(id, instance, now.plus(leaseDuration()), now)
                    ? Subscription.findByIdOptional(id)
                    : Optional.empty();
        });
    }

    /** Records the result of an attempt; answers whether the next message may be sent. */
    private boolean recordAttempt(String id, WebhookMessage message, DeliveryAttempt attempt, String epoch) {
        var recorded = transactions.write(() -> {
            var held = Subscription.findForUpdate(id).filter(found -> instance.equals(found.leasedBy));
            var failingSince = held.map(found -> found.failingSince).orElse(null);
            held.ifPresent(subscription -> {
                Delivery.recordAttempt(id, message, attempt);
                var now = clock.instant();
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
     * The state of a subscription after an attempt was recorded.
     *
     * @param subscription empty where another instance has the lease by now
     * @param failingSince since when it was failing before the attempt; null where it wasn't
     */
    private record RecordedAttempt(Optional<Subscription> subscription, Instant failingSince) {}

    /** The delay before the next retry, by the number of earlier attempts and {@code Retry-After}. */
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
            Subscription.findForUpdate(id).ifPresent(subscription -> subscription.pause(clock.instant(), reason));
            return reason;
        });
        LOG.infof("Subscription %s is paused: %s", id, reason);
    }

    private void releaseLease(String id) {
        transactions.write(() -> Subscription.update(
                "leasedBy = null, leasedUntil = null where id = ?1 and leasedBy = ?2", id, instance));
    }

    /** Stores scanned positions, since one that lags behind the journal's retention would pause its subscription. */
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

    /** Starts no further attempts. */
    void stop() {
        isStopping = true;
    }

    /** Releases all leases of this instance, so that others take over without waiting for them to expire. */
    void releaseLeases() {
        transactions.write(
                () -> Subscription.update("leasedBy = null, leasedUntil = null where leasedBy = ?1", instance));
        flushPositions();
    }

    private Duration leaseDuration() {
        return settings.timeout().multipliedBy(2).plus(LEASE_MARGIN);
    }
}
