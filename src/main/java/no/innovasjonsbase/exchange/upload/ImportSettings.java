package no.innovasjonsbase.exchange.upload;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

/** How copies are taken in, and how much of a client's time and of this base's disk an import may take. */
@ConfigMapping(prefix = "ikb.import")
public interface ImportSettings {
    /** The folder in which a copy and its answer lie until they are dealt with. They leave nothing there, however they end. */
    String directory();

    /** How much of that folder's disk is left free; what would take more is refused (507). */
    @WithDefault("512M")
    MemorySize minFreeSpace();

    /** How many imports there may be at a time, whatever their state; more are refused (503). */
    @WithDefault("16")
    int maxOpen();

    /** How many of them may be one organization's; more are refused (503). */
    @WithDefault("3")
    int maxOpenPerOrganization();

    /** How many copies are received at a time; more are refused (503). */
    @WithDefault("6")
    int maxReceiving();

    /** How long a copy may take to arrive; slower ones are refused (408). */
    @WithDefault("30M")
    @DurationMin(millis = 1)
    Duration receiveTimeout();

    /** How many bytes must arrive each second on average, once half a minute has gone; slower ones are refused (408). */
    @WithDefault("1K")
    MemorySize minReceiveRate();

    /** How many copies that have arrived are dealt with at a time; others wait. */
    @WithDefault("2")
    @Min(1)
    int maxConcurrent();

    /** How long a copy that has arrived may wait for that before it is refused (503). */
    @WithDefault("30S")
    Duration queueTimeout();

    /** How long dealing with a copy may take; an atomic import is undone then, another stops where it is. */
    @WithDefault("1H")
    @DurationMin(seconds = 1)
    Duration maxTime();

    /** How long a client may take to fetch the rest of the answer once the import is over. */
    @WithDefault("30M")
    Duration answerTimeout();

    /** The largest copy, as it is sent and unpacked; larger ones are refused (413). */
    @WithDefault("8G")
    MemorySize maxSize();

    /** How many times its size as sent a compressed copy may have, beyond its first 8 MB; others are refused (413). */
    @WithDefault("100")
    int maxCompressionRatio();

    /** How many lines a copy may have, blank ones aside; longer ones are refused (413). */
    @WithDefault("10000000")
    long maxLines();

    /** How many lines may fail; an import that has more ends there (422). */
    @WithDefault("10000")
    long maxFailures();

    /** The largest answer; an import ends, and its summary says so (413), once the lines of a part went beyond it. */
    @WithDefault("2G")
    MemorySize maxAnswerSize();
}
