package no.innovasjonsbase.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.ChangeNotifier;
import no.innovasjonsbase.journal.CoalescingWorker;
import no.innovasjonsbase.platform.workers.OutOfMemory;

/**
 * Polls for subscriptions with pending deliveries, when the journal has changed and at an interval, and runs a bounded
 * number of {@link DeliveryWorker deliveries} concurrently on a thread pool. Each delivers one batch and is then
 * dispatched anew, after those that were dispatched longer ago ({@link DispatchOrder}).
 */
@ApplicationScoped
class DeliveryDispatcher {
    private static final Logger LOG = Logger.getLogger(DeliveryDispatcher.class);
    private static final int SHUTDOWN_SECONDS = 1;
    /** The shortest time between two polls. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ChangeNotifier notifier;
    private final DeliveryWorker worker;
    private final SubscriptionSettings settings;
    private final CoalescingWorker poller;
    private final ExecutorService executor;
    /** Organizations of the subscriptions being delivered to by this instance, by subscription id. */
    private final Map<String, String> inFlight = new ConcurrentHashMap<>();

    private final DispatchOrder order = new DispatchOrder();

    private volatile boolean isOneDeferred;
    private volatile ChangeNotifier.Registration registration = () -> {};

    @Inject
    DeliveryDispatcher(ChangeNotifier notifier, DeliveryWorker worker, SubscriptionSettings settings) {
        this.notifier = notifier;
        this.worker = worker;
        this.settings = settings;
        this.poller = new CoalescingWorker("webhooks", PAUSE, settings.pollInterval(), this::dispatch);
        this.executor = Executors.newFixedThreadPool(
                settings.maxConcurrent(), new DefaultThreadFactory("webhook delivery", true));
    }

    void begin(@Observes StartupEvent start) {
        registration = notifier.listen(poller::signal);
        poller.begin();
    }

    /** Starts no deliveries during the shutdown delay, so that those in flight have time to finish. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownDelayInitiatedEvent stop) {
        registration.close();
        poller.end();
        worker.stop();
        executor.shutdown();
    }

    void end(@Observes ShutdownEvent end) throws InterruptedException {
        stop(null);
        // An attempt that is not recorded is sent again.
        if (!executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            executor.shutdownNow();
            executor.awaitTermination(1, TimeUnit.SECONDS);
        }
        worker.releaseLeases();
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void flushPositions() {
        worker.flushPositions();
    }

    /** Polls as soon as possible. */
    void signal() {
        poller.signal();
    }

    private void dispatch() {
        isOneDeferred = false;
        for (var due : order.sort(worker.listDue())) {
            if (!inFlight.containsKey(due.id()) && hasCapacityFor(due.organization())) {
                inFlight.put(due.id(), due.organization());
                order.note(due.id());
                executor.execute(() -> deliver(due));
            }
        }
    }

    private boolean hasCapacityFor(String organization) {
        var ofSame = inFlight.values().stream().filter(organization::equals).count();
        if (inFlight.size() < settings.maxConcurrent() && ofSame < settings.maxConcurrentPerOrganization()) {
            return true;
        }
        isOneDeferred = true;
        return false;
    }

    private void deliver(Subscription.Due due) {
        var isMore = false;
        try {
            isMore = worker.deliver(due);
        } catch (Throwable failed) {
            OutOfMemory.exitIfBehind(failed);
            LOG.warnf(failed, "Delivery to subscription %s failed unexpectedly; it will be retried", due.id());
        } finally {
            inFlight.remove(due.id());
        }
        if (isMore || isOneDeferred) {
            signal();
        }
    }
}
