package no.innovasjonsbase.exchange.imports;

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
import io.netty.util.concurrent.DefaultThreadFactory;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.logging.Logger;

import no.innovasjonsbase.editing.BulkUpsert;
import no.innovasjonsbase.exchange.ndjson.LineParser;
import no.innovasjonsbase.exchange.upload.ImportClient;
import no.innovasjonsbase.exchange.upload.ImportLimits;
import no.innovasjonsbase.exchange.upload.ImportSettings;
import no.innovasjonsbase.exchange.upload.ImportSlots;
import no.innovasjonsbase.exchange.upload.ResponseFile;
import no.innovasjonsbase.exchange.upload.UploadedFile;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;

/**
 * Runs imports. A copy is laid on the disk first; then it is dealt with in a thread of its own, which waits for
 * nobody's network, while its client is sent what has been told of it until now.
 */
@ApplicationScoped
class Import {
    private static final Logger LOG = Logger.getLogger(Import.class);

    @Inject
    Journal journal;

    @Inject
    BulkUpsert bulkUpsert;

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

    private final ExecutorService workers = Executors.newCachedThreadPool(new DefaultThreadFactory("import", true));

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
    StreamingResponse begin(ImportRequest request, InputStream body, Caller by) {
        request.requireValid();
        var client = ImportClient.of(routing.getCurrent(), slots.open(by));
        try {
            var answer = start(request, by, receive(request, body));
            client.read(answer);
            return new StreamingResponse(
                    null, settings.maxTime().plus(settings.answerTimeout()), answer::sendTo, client::leave);
        } catch (RuntimeException refused) {
            client.leave();
            throw refused;
        }
    }

    private UploadedFile receive(ImportRequest request, InputStream body) {
        var receiving = slots.receive();
        try {
            return UploadedFile.of(body, request.isZipped(), settings);
        } finally {
            receiving.close();
        }
    }

    /** Starts the import on a thread of its own, and returns its answer once that has begun. */
    private ResponseFile start(ImportRequest request, Caller by, UploadedFile upload) {
        ImportSlots.Slot working = () -> {};
        ResponseFile file;
        try {
            working = slots.work(settings.queueTimeout());
            file = new ResponseFile(settings);
        } catch (RuntimeException refused) {
            working.close();
            upload.close();
            throw refused;
        }
        var answer = new ImportResponse(file, json, request);
        var until = working;
        workers.execute(LogContext.carried(() -> {
            try (upload) {
                run(request, by, upload, answer);
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
    void run(ImportRequest request, Caller by, UploadedFile upload, ImportResponse answer) {
        var limits = new ImportLimits(settings);
        underWay.add(limits);
        if (isStopping) {
            limits.stop();
        }
        try (var index = LineIndex.in(Path.of(settings.directory()))) {
            var integrityProblem = ImportScan.of(upload.open(), parser, index, limits);
            if (integrityProblem != null && request.isAtomic()) {
                throw integrityProblem;
            }
            var lines = new LineImporter(bulkUpsert, by, answer);
            Supplier<ImportReader> reader = () -> new ImportReader(upload, parser, index, lines::checked);
            if (!request.isAtomic() && !request.isDryRun()) {
                new BatchImport(journal, lines, limits).run(reader.get(), integrityProblem);
            } else if (request.isDryRun() || !reader.get().isValid(limits)) {
                // All or none: with a faulty line there is nothing to store, and all to be told.
                new ImportDryRun(journal, lines, limits).run(reader.get(), request.isAtomic(), integrityProblem);
            } else {
                new AtomicImport(journal, lines, limits)
                        .run(new ImportReader(upload, parser, index, lines::readChecked));
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
