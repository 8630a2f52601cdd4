package no.innovasjonsbase.changefeed.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import no.innovasjonsbase.changefeed.ChangeFilter;
import no.innovasjonsbase.changefeed.ChangeReader;
import no.innovasjonsbase.changefeed.ChangeView;
import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.journal.ChangeNotifier;
import no.innovasjonsbase.journal.CoalescingWorker;

/**
 * Buffers the newest changes in memory: each is read from the journal and rendered as an event once for all streams and long
 * polls of this instance.
 *
 * <p>Since numbers have no gaps, a change lies at the place its number gives in a ring; whoever finds another number
 * there has fallen behind and reads the journal itself. While nobody follows, nothing is read.
 */
@ApplicationScoped
class ChangeBuffer {
    private static final long NOWHERE = -1;
    private static final int ROUND = 500;
    /** Beyond this the oldest give way, however few they are: a sixteenth of the heap, where that is small. */
    private static final long MAX_BYTES =
            Math.min(32_000_000, Runtime.getRuntime().maxMemory() / 16);

    private final ChangeReader reader;
    private final EventText text;
    private final AtomicReferenceArray<Kept> ring;
    private final AtomicInteger followers = new AtomicInteger();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CoalescingWorker reading =
            new CoalescingWorker("tail of the journal", Duration.ofSeconds(5), this::read);
    private final ChangeNotifier notifier;

    private volatile long head = NOWHERE;
    private volatile String epoch;
    private long oldest;
    private long bytes;

    /** A change and the event that tells it. */
    record Kept(ChangeView change, byte[] event) {}

    /**
     * Some changes in their order, all of which come after a number.
     *
     * @param next the number that the next ones come after
     */
    record Stretch(List<Kept> changes, long next) {}

    @Inject
    ChangeBuffer(ChangeReader reader, EventText text, ChangeNotifier notifier, FollowingSettings settings) {
        this.reader = reader;
        this.text = text;
        this.notifier = notifier;
        this.ring = new AtomicReferenceArray<>(settings.tail());
    }

    void begin(@Observes StartupEvent start) {
        reading.begin();
        notifier.listen(reading::signal);
    }

    void end(@Observes ShutdownEvent end) {
        reading.end();
    }

    /** Has a listener told, in the one thread that reads, whenever there is something new; it is quick. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Counts one more who follows. */
    void join() {
        followers.incrementAndGet();
        reading.signal();
    }

    /** Counts one less. */
    void leave() {
        followers.decrementAndGet();
    }

    /** How many follow. */
    int followers() {
        return followers.get();
    }

    String epoch() {
        return epoch;
    }

    long head() {
        return head;
    }

    /**
     * What comes after a number; empty where not all of it is in memory.
     *
     * @param most how many at most
     * @param mostBytes ends with the event that makes it larger than this
     */
    Optional<Stretch> after(long number, ChangeFilter filter, int most, int mostBytes) {
        var end = head;
        if (end == NOWHERE) {
            return Optional.empty();
        }
        var found = new ArrayList<Kept>();
        var size = 0;
        var next = number;
        while (next < end && found.size() < most && size < mostBytes) {
            var kept = ring.get(placeOf(next + 1));
            if (kept == null || kept.change().number() != next + 1) {
                return Optional.empty();
            }
            next++;
            if (filter.takes(kept.change())) {
                found.add(kept);
                size += kept.event().length;
            }
        }
        return Optional.of(new Stretch(found, next));
    }

    private void read() {
        var isWhole = false;
        try {
            readAll();
            isWhole = true;
        } finally {
            if (!isWhole) {
                // What stopped in the middle, of an Error perhaps, is begun anew: those who follow read the journal
                // meanwhile.
                forget();
            }
        }
    }

    private void readAll() {
        if (followers.get() == 0) {
            if (head != NOWHERE) {
                forget();
            }
            return;
        }
        var isNew = head == NOWHERE;
        if (isNew) {
            beginAt(reader.end());
        }
        var before = head;
        while (readOn()) {
            tellAll();
        }
        if (isNew || head != before) {
            tellAll();
        }
    }

    /** Reads a round; whether there is more. */
    private boolean readOn() {
        var page = reader.after(head, ChangeFilter.NONE, ROUND);
        if (isOfAnother(page)) {
            forget();
            return false;
        }
        if (page.items().stream().anyMatch(ChangeView::erases)) {
            // What is in memory is not to be told any more. Those who follow find that there is something new, but not
            // here, and read the journal.
            forget();
            beginAt(page);
            return false;
        }
        for (var change : page.items()) {
            keep(new Kept(change, text.of(change, change.operation())));
        }
        epoch = page.epoch();
        head = page.next();
        return !page.reachesHead();
    }

    /** Whether another base was put in place of this one. */
    private boolean isOfAnother(ChangesPage page) {
        return page.head() < head || epoch != null && !epoch.equals(page.epoch());
    }

    private void keep(Kept kept) {
        var newest = kept.change().number();
        bytes += weightOf(kept);
        while (newest - oldest >= ring.length() || bytes > MAX_BYTES && oldest < newest) {
            bytes -= weightOf(ring.getAndSet(placeOf(oldest++), null));
        }
        ring.set(placeOf(newest), kept);
    }

    private void beginAt(ChangesPage page) {
        epoch = page.epoch();
        oldest = page.head() + 1;
        bytes = 0;
        head = page.head();
    }

    private void forget() {
        head = NOWHERE;
        for (int i = 0; i < ring.length(); i++) {
            ring.set(i, null);
        }
    }

    private void tellAll() {
        listeners.forEach(Runnable::run);
    }

    private int placeOf(long number) {
        return (int) (number % ring.length());
    }

    private static long weightOf(Kept kept) {
        return kept.change().weight() + kept.event().length;
    }
}
