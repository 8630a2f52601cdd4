package no.innovasjonsbase.exchange;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.editing.Copying;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.http.Stream;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Takes copies in, one at a time. A copy is first laid on the disk and looked through once; then it is dealt with line by
 * line while the answer tells what became of each.
 */
@ApplicationScoped
class Import {
    private static final int RETRY_AFTER_SECONDS = 30;

    @Inject
    Journal journal;

    @Inject
    Copying copying;

    @Inject
    LineParser parser;

    @Inject
    ImportSettings settings;

    @Inject
    ObjectMapper json;

    private final Semaphore place = new Semaphore(1);

    /**
     * The answer to an import: it is done while that is written.
     *
     * @throws Problem invalid-parameters (400), malformed-request (400), request-timeout (408), unsupported-media-type
     *     (415), damaged-copy (422), unavailable (503) where another is under way, insufficient-storage (507)
     */
    Stream begin(ImportRequest request, InputStream body, Caller by) {
        request.requireValid();
        if (!place.tryAcquire()) {
            throw Problem.of(ProblemType.UNAVAILABLE, Message.of("too-many-imports"))
                    .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
        }
        Spool spool = null;
        LineIndex index = null;
        try {
            spool = Spool.of(body, request.isZipped(), settings);
            index = LineIndex.in(Path.of(settings.directory()));
            var damage = Survey.of(spool.open(), parser, index);
            if (damage != null && request.isAtomic()) {
                throw damage;
            }
            return answer(request, by, spool, index, damage);
        } catch (RuntimeException refused) {
            end(spool, index);
            throw refused;
        }
    }

    private Stream answer(ImportRequest request, Caller by, Spool spool, LineIndex index, Problem damage) {
        var isAlone = request.isAtomic() || request.isDryRun();
        return new Stream(
                null,
                null,
                out -> {
                    var copy = new Copy(spool, parser, index);
                    var lines = new LinePut(copying, by, new ImportAnswer(out, json, request));
                    if (isAlone) {
                        new ImportAtOnce(journal, lines, settings.maxTime()).run(copy, request, damage);
                    } else {
                        new ImportInParts(journal, lines).run(copy, damage);
                    }
                },
                () -> end(spool, index));
    }

    private void end(Spool spool, LineIndex index) {
        try (spool;
                index) {
            place.release();
        }
    }
}
