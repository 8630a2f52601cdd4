package no.innovasjonsbase.testsupport;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What the application logs in a category while a test looks, whatever of it reaches the console. */
public final class LogLines implements AutoCloseable {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Logger logger;
    private final Handler handler = new Collecting();
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /**
     * A line.
     *
     * @param message without time, level and category
     * @param fields what it carries besides (MDC)
     * @param failure what was logged with it; null where nothing was
     */
    public record Line(String message, Map<String, String> fields, Throwable failure) {}

    private LogLines(Logger logger) {
        this.logger = logger;
    }

    /** Begins to look at a category; the empty one for all that reach the console. */
    public static LogLines of(String category) {
        var looking = new LogLines(Logger.getLogger(category));
        looking.logger.addHandler(looking.handler);
        return looking;
    }

    /** All until now. */
    public List<Line> all() {
        return List.copyOf(lines);
    }

    /** The first that fits, waited for: some are logged after a client has its answer. */
    public Line await(Predicate<Line> fits) {
        var since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE_NANOS) {
            var found = lines.stream().filter(fits).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Not among " + lines);
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
    }

    private final class Collecting extends Handler {
        @Override
        public void publish(LogRecord logged) {
            var line = ExtLogRecord.wrap(logged);
            lines.add(new Line(MESSAGE.format(line), Map.copyOf(line.getMdcCopy()), line.getThrown()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }
}
