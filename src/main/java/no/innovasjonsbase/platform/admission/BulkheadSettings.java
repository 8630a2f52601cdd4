package no.innovasjonsbase.platform.admission;

import java.time.Duration;
import java.util.OptionalInt;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * How many requests of each kind use worker threads at a time, and how many wait for that. Those that need connections to
 * the database are so many that they leave some to others, the rest follows the number of worker threads.
 */
@ConfigMapping(prefix = "ikb.bulkheads")
public interface BulkheadSettings {
    /** Entries, lists and pages: half as many as there are connections, and fifty times as many wait. */
    Limits reads();

    /** Searches, suggestions and lists with {@code q}: a fifth of the connections, and 25 times as many wait. */
    Limits searches();

    /** Changes: half of the worker threads, in which they wait for their turn to write; none wait besides. */
    Limits writes();

    /** Exports, imports and backups: a tenth of the worker threads; none wait. */
    Limits copies();

    /** Requests whose key is looked up: a fifth of the connections, and 500 times as many wait, for each is short. */
    Limits keyLookups();

    /** How long a request may wait for a worker thread before it is refused (503). */
    @WithDefault("5S")
    @DurationMin(millis = 1)
    Duration maxWait();

    /** The limits of one kind. */
    interface Limits {
        /** How many use a worker thread at a time. */
        @Min(1)
        OptionalInt maxConcurrent();

        /** How many wait for that; more are refused (503). */
        OptionalInt maxWaiting();
    }
}
