package no.innovasjonsbase.webhook;

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

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.ChangeNotifier;
import no.innovasjonsbase.journal.CoalescingWorker;
import no.innovasjonsbase.platform.workers.OutOfMemory;

/**
 * Looks, whenever the journal has changed and at an interval, which subscriptions have something to be told, and delivers to
 * some of them at a time, each in a thread. One takes turns with the others: after so many messages it lines up again.
 */
@ApplicationScoped
class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final int ENDING_SECONDS = 1;

    private final ChangeNotifier notifier;
    private final Rounds rounds;
    private final SubscriptionSettings settings;
    private final CoalescingWorker looking;
    private final ExecutorService workers;
    /** The subscriptions that are delivered to here, with their organizations. */
    private final Map<String, String> underWay = new ConcurrentHashMap<>();

    private volatile boolean isOneWaiting;
    private volatile ChangeNotifier.Registration listening = () -> {};

    @Inject
    Sender(ChangeNotifier notifier, Rounds rounds, SubscriptionSettings settings) {
        this.notifier = notifier;
        this.rounds = rounds;
        this.settings = settings;
        this.looking = new CoalescingWorker("webhooks", settings.lookEvery(), this::look);
        this.workers = Executors.newFixedThreadPool(settings.atATime(), work -> {
            var thread = new Thread(work, "webhook delivery");
            thread.setDaemon(true);
            return thread;
        });
    }

    void begin(@Observes StartupEvent start) {
        listening = notifier.listen(looking::signal);
        looking.begin();
    }

    /** Begins nothing any more while requests are still answered, so that what is under way has time to end. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownDelayInitiatedEvent stop) {
        listening.close();
        looking.end();
        rounds.stop();
        workers.shutdown();
    }

    void end(@Observes ShutdownEvent end) throws InterruptedException {
        stop(null);
        // What is under way should be noted, or it is sent again.
        if (!workers.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS)) {
            workers.shutdownNow();
            workers.awaitTermination(1, TimeUnit.SECONDS);
        }
        rounds.end();
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void notePositions() {
        rounds.notePositions();
    }

    /** Has someone look soon. */
    void signal() {
        looking.signal();
    }

    private void look() {
        isOneWaiting = false;
        for (var due : rounds.listDue()) {
            if (!underWay.containsKey(due.id()) && takesOneOf(due.organization())) {
                underWay.put(due.id(), due.organization());
                workers.execute(() -> deliver(due));
            }
        }
    }

    private boolean takesOneOf(String organization) {
        var ofOne = underWay.values().stream().filter(organization::equals).count();
        if (underWay.size() < settings.atATime() && ofOne < settings.atATimeOfOne()) {
            return true;
        }
        isOneWaiting = true;
        return false;
    }

    private void deliver(Subscription.Due due) {
        var isMore = false;
        try {
            isMore = rounds.deliver(due);
        } catch (Throwable failed) {
            OutOfMemory.exitIfBehind(failed);
            LOG.warnf(failed, "Delivering to subscription %s failed; it is tried again", due.id());
        } finally {
            underWay.remove(due.id());
        }
        if (isMore || isOneWaiting) {
            signal();
        }
    }
}
