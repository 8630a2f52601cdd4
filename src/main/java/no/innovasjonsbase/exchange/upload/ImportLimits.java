package no.innovasjonsbase.exchange.upload;

import java.time.Duration;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** How far one import may go: how long it may take from when it is begun, how many lines it may have, and how many that fail. */
public final class ImportLimits {
    private final ImportSettings settings;
    private final long begun = System.nanoTime();
    private volatile boolean isStopped;

    public ImportLimits(ImportSettings settings) {
        this.settings = settings;
    }

    /** How long the import may take. */
    public Duration time() {
        return settings.maxTime();
    }

    /** Ends the import soon. */
    public void stop() {
        isStopped = true;
    }

    /**
     * Ends an import that has taken too long, or has to stop.
     *
     * @throws Problem unavailable (503)
     */
    public void requireTime() {
        if (isStopped) {
            throw Problem.of(ProblemType.UNAVAILABLE, Message.of("import-stopped"));
        }
        if (System.nanoTime() - begun > time().toNanos()) {
            throw Problem.of(ProblemType.UNAVAILABLE, Message.of("import-took-too-long"));
        }
    }

    /**
     * Ends an import that has too many lines with something on them.
     *
     * @throws Problem content-too-large (413)
     */
    public void requireLines(long count) {
        if (count > settings.maxLines()) {
            throw problem("import-too-many-lines", settings.maxLines());
        }
    }

    /**
     * Ends an import of which too many lines failed.
     *
     * @throws Problem invalid-entry (422)
     */
    public void requireFewFailures(long count) {
        if (count > settings.maxFailures()) {
            var message = Message.of("import-too-many-failures", "limit", settings.maxFailures());
            throw Problem.of(ProblemType.INVALID_ENTRY, message);
        }
    }

    /** The problem of a copy that has more bytes than it may, as it was sent or unpacked. */
    static Problem tooLarge(ImportSettings settings) {
        return problem("import-larger-than", settings.maxSize().asLongValue());
    }

    /** The problem of a copy that unpacks to too much for what was sent. */
    static Problem tooRepetitive(ImportSettings settings) {
        return problem("import-unpacks-to-too-much", settings.maxCompressionRatio());
    }

    /** The problem of a copy that has more to be told about it than an answer may hold. */
    static Problem tooMuchToTell(ImportSettings settings) {
        return problem("import-answer-larger-than", settings.maxAnswerSize().asLongValue());
    }

    private static Problem problem(String message, long limit) {
        return Problem.of(ProblemType.CONTENT_TOO_LARGE, Message.of(message, "limit", limit));
    }
}
