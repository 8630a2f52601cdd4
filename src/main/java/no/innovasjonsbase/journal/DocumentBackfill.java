package no.innovasjonsbase.journal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryRenderer;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.workers.Worker;

/**
 * Renders anew, in the background after the start, the documents of entries that an earlier release rendered in an older
 * shape. They are served as they are until then; what entries were before stays as it was. Killed in the middle, it goes on at
 * the next start.
 */
@ApplicationScoped
class DocumentBackfill {
    private static final Logger LOG = Logger.getLogger(DocumentBackfill.class);
    private static final int BATCH = 100;
    private static final long BATCHES_BETWEEN_REPORTS = 50;

    private static final String OUTDATED = " e join Change c on c.entryType = :type and c.entryId = e.id"
            + " and c.entryVersion = e.version where c.shape < :shape";

    @Inject
    EntityManager entityManager;

    @Inject
    Transactions transactions;

    @Inject
    EntryTypes types;

    @Inject
    EntryRenderer renderer;

    @Inject
    CommitCacheInvalidation cacheInvalidation;

    private final Worker worker = new Worker("document-backfill", () -> {}, this::run);
    private volatile boolean isEnding;

    void begin(@Observes StartupEvent start) {
        worker.start();
    }

    void end(@Observes ShutdownEvent end) {
        isEnding = true;
        worker.end();
    }

    /** Renders all documents of an older shape anew; answers how many. */
    long renderAll() {
        var head = QuarkusTransaction.requiringNew().call(Head::current);
        var after = head.renderedShape == Change.SHAPE ? head.renderedUntil : 0;
        if (head.number == after) {
            return 0;
        }
        var done = QuarkusTransaction.requiringNew().call(() -> holdsOlder(after)) ? renderOutdated() : 0;
        if (!isEnding) {
            note(head.number);
        }
        return done;
    }

    /** Whether some documents after a number are of an older shape, of entries or of what they were. */
    private boolean holdsOlder(long after) {
        return !entityManager
                .createQuery("select c.number from Change c where c.number > :after and c.shape < :shape", Long.class)
                .setParameter("after", after)
                .setParameter("shape", Change.SHAPE)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private long renderOutdated() {
        long total = QuarkusTransaction.requiringNew().call(() -> types.byCollection().values().stream()
                .mapToLong(this::countOutdated)
                .sum());
        if (total == 0) {
            return 0;
        }
        LOG.infof("Rendering the documents of %d entries in this release's shape", total);
        long done = 0;
        long batches = 0;
        for (var type : types.byCollection().values()) {
            for (var some = renderSome(type); some > 0 && !isEnding; some = renderSome(type)) {
                done += some;
                worker.progress();
                if (++batches % BATCHES_BETWEEN_REPORTS == 0) {
                    LOG.infof("Rendered %d of %d documents", done, total);
                }
            }
        }
        cacheInvalidation.committedAnything();
        LOG.infof("Rendered %d documents", done);
        return done;
    }

    /** Notes that no document up to a number needs to be looked at again by this release. */
    private void note(long number) {
        transactions.write(() -> {
            var head = entityManager.find(Head.class, Head.ONLY, LockModeType.PESSIMISTIC_WRITE);
            head.renderedUntil = number;
            head.renderedShape = Change.SHAPE;
            return null;
        });
    }

    private void run() {
        renderAll();
        worker.end();
    }

    private long countOutdated(Class<? extends Entry> type) {
        return entityManager
                .createQuery("select count(*) from " + type.getSimpleName() + OUTDATED, Long.class)
                .setParameter("type", Entry.typeOf(type))
                .setParameter("shape", Change.SHAPE)
                .getSingleResult();
    }

    /** A batch is a write of its own, so that others have their turn in between. */
    private int renderSome(Class<? extends Entry> type) {
        return transactions.write(() -> {
            List<Object[]> outdated = entityManager
                    .createQuery("select e, c.number from " + type.getSimpleName() + OUTDATED, Object[].class)
                    .setParameter("type", Entry.typeOf(type))
                    .setParameter("shape", Change.SHAPE)
                    .setMaxResults(BATCH)
                    .getResultList();
            outdated.forEach(row -> render((Entry) row[0], (long) row[1]));
            return outdated.size();
        });
    }

    private void render(Entry entry, long number) {
        var content = renderer.contentOf(entry);
        ChangeMaintenance.replaceDocument(number, renderer.documentOf(entry, content), content.languages());
    }
}
