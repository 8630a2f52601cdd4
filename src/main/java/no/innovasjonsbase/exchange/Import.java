package no.innovasjonsbase.exchange;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.logging.Logger;

import no.innovasjonsbase.editing.Copying;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.http.Stream;
import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;

/**
 * Takes copies in. A copy is laid on the disk first; then it is dealt with in a thread of its own, which waits for nobody's
 * network, while its client is sent what has been told of it until now.
 */
@ApplicationScoped
class Import {
    private static final Logger LOG = Logger.getLogger(Import.class);

    @Inject
    Journal journal;

    @Inject
    Copying copying;

    @Inject
    LineParser parser;

    @Inject
    ImportSettings settings;

    @Inject
    ImportSlots slots;

    @Inject
    ObjectMapper json;

    @Inject
    CurrentVertxRequest routing;

    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "import");
        thread.setDaemon(true);
        return thread;
    });

    private final Set<ImportLimits> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;

    /** Stops those under way: an atomic one is undone, another ends where it is, and both say so. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownDelayInitiatedEvent end) {
        isStopping = true;
        underWay.forEach(ImportLimits::stop);
    }

    /**
     * The answer to an import: it is done while that is sent.
     *
     * @throws Problem invalid-parameters (400), malformed-request (400), request-timeout (408), content-too-large (413),
     *     unsupported-media-type (415), damaged-copy (422), unavailable (503) where too many are under way,
     *     insufficient-storage (507)
     */
    Stream begin(ImportRequest request, InputStream body, Caller by) {
        request.requireValid();
        var client = ImportClient.of(routing.getCurrent(), slots.open(by));
        try {
            var answer = start(request, by, receive(request, body));
            client.read(answer);
            return new Stream(null, settings.maxTime().plus(settings.answerTimeout()), answer::sendTo, client::leave);
        } catch (RuntimeException refused) {
            client.leave();
            throw refused;
        }
    }

    private Spool receive(ImportRequest request, InputStream body) {
        var receiving = slots.receive();
        try {
            return Spool.of(body, request.isZipped(), settings);
        } finally {
            receiving.close();
        }
    }

    /** Has a copy dealt with, and answers once there is something to tell of it. */
    private AnswerFile start(ImportRequest request, Caller by, Spool spool) {
        ImportSlots.Slot working = () -> {};
        AnswerFile file;
        try {
            working = slots.work(settings.queueTimeout());
            file = new AnswerFile(settings);
        } catch (RuntimeException refused) {
            working.close();
            spool.close();
            throw refused;
        }
        var answer = new ImportAnswer(file, json, request);
        var until = working;
        workers.execute(LogContext.carried(() -> {
            try (spool) {
                run(request, by, spool, answer);
            } finally {
                until.close();
                answer.close();
            }
        }));
        try {
            answer.awaitBegin();
            return file;
        } catch (RuntimeException refused) {
            file.endReading();
            throw refused;
        }
    }

    @ActivateRequestContext
    void run(ImportRequest request, Caller by, Spool spool, ImportAnswer answer) {
        var limits = new ImportLimits(settings);
        underWay.add(limits);
        if (isStopping) {
            limits.stop();
        }
        try (var index = LineIndex.in(Path.of(settings.directory()))) {
            var damage = Survey.of(spool.open(), parser, index, limits);
            if (damage != null && request.isAtomic()) {
                throw damage;
            }
            var lines = new LinePut(copying, by, answer);
            Supplier<Copy> copy = () -> new Copy(spool, parser, index, lines::checked);
            if (!request.isAtomic() && !request.isDryRun()) {
                new ImportInParts(journal, lines, limits).run(copy.get(), damage);
            } else if (request.isDryRun() || !copy.get().isValid(limits)) {
                // All or none: with a faulty line there is nothing to store, and all to be told.
                new ImportDryRun(journal, lines, limits).run(copy.get(), request.isAtomic(), damage);
            } else {
                new ImportAtOnce(journal, lines, limits).run(new Copy(spool, parser, index, lines::readChecked));
            }
        } catch (UncheckedIOException broken) {
            LOG.warnf("An import ended in the middle: %s", broken.getMessage());
        } catch (RuntimeException failed) {
            answer.end(ProblemMappers.problemOf(failed, "An import"), journal::head);
        } finally {
            underWay.remove(limits);
        }
    }
}
