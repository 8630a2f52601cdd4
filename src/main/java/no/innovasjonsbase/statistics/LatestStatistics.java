package no.innovasjonsbase.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.links.LinkReport;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * Counts what the base holds, by reading it all, and keeps the result until something changes. Where that takes long, it is
 * done for a twentieth of the time at most, and meanwhile the result is one of before.
 */
@ApplicationScoped
public class LatestStatistics {
    private static final int BATCH = 100;
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final int MAX_SECONDS = 600;
    private static final String BEFORE_ALL = "";

    /** A result that took no longer is made anew as often as it is asked for after a change. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    private static final int PAUSE_FACTOR = 20;

    @Inject
    Journal journal;

    @Inject
    EntryTypes types;

    @Inject
    EntityManager entityManager;

    @Inject
    LinkReport links;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private final ReentrantLock counting = new ReentrantLock();
    private volatile Kept kept;

    /** @param until when it may be counted anew */
    private record Kept(Statistics statistics, String epoch, Instant until) {}

    /**
     * The statistics, as new as there are any.
     *
     * @throws Problem unavailable (503) while they are counted for the first time
     */
    public Statistics get() {
        return counted().with(links.summary().orElse(null));
    }

    private Statistics counted() {
        var known = kept;
        if (known != null && (isNewest(known) || clock.instant().isBefore(known.until))) {
            return known.statistics;
        }
        if (!counting.tryLock()) {
            if (known != null) {
                return known.statistics;
            }
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("statistics-being-made"));
        }
        try {
            kept = QuarkusTransaction.requiringNew().timeout(MAX_SECONDS).call(this::count);
            return kept.statistics;
        } finally {
            counting.unlock();
        }
    }

    private boolean isNewest(Kept known) {
        var position = journal.position();
        return position.number() == known.statistics.change()
                && (position.epoch() == null || position.epoch().equals(known.epoch));
    }

    private Kept count() {
        var begun = System.nanoTime();
        var position = journal.position();
        var counter = new StatisticsCounter();
        for (var type : types.byCollection().values()) {
            countAll(type, counter);
            counter.endOf(type);
        }
        var statistics = counter.result(position.number(), clock.instant(), principles());
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var pause = took.compareTo(SHORT) > 0 ? took.multipliedBy(PAUSE_FACTOR) : Duration.ZERO;
        return new Kept(statistics, position.epoch(), statistics.time().plus(pause));
    }

    private void countAll(Class<? extends Entry> type, StatisticsCounter counter) {
        var after = BEFORE_ALL;
        for (var batch = Change.listStates(Entry.typeOf(type), after, BATCH); !batch.isEmpty(); ) {
            batch.forEach(state -> counter.add(read(state)));
            after = batch.get(batch.size() - 1).id();
            batch = Change.listStates(Entry.typeOf(type), after, BATCH);
        }
    }

    private JsonNode read(Change.State state) {
        try {
            return json.readTree(state.json());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The document of " + state.id() + " can't be read", unreadable);
        }
    }

    private Statistics.Principles principles() {
        var without = " p where not exists (select 1 from Finding f join f.principles q where q.id = p.id)";
        return new Statistics.Principles(countOf(""), countOf(without));
    }

    private long countOf(String condition) {
        return entityManager
                .createQuery("select count(*) from Principle" + condition, Long.class)
                .getSingleResult();
    }
}
