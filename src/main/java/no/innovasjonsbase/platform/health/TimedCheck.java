package no.innovasjonsbase.platform.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.quarkus.runtime.ExecutorRecorder;

/**
 * A health probe with a timeout, for what may take long, such as what waits for a connection to the database: who asks
 * for health gives up after a second where nobody tells them otherwise.
 */
public final class TimedCheck<T> {
    private static final Duration TIMEOUT = Duration.ofMillis(400);

    private final Supplier<T> check;
    private CompletableFuture<T> underWay = CompletableFuture.completedFuture(null);
    /** The one before, which is over. */
    private CompletableFuture<T> previous = underWay;

    /** @param check what to ask; it may block */
    public TimedCheck(Supplier<T> check) {
        this.check = check;
    }

    /**
     * The answer; empty where it is null, or not there in time. Callers that come meanwhile wait for the same answer, so however many
     * there are, they take one thread.
     *
     * @throws CompletionException with what it fails with, or, where there is no answer in time, with what it failed with before: that
     *     may have come too late for whoever asked then
     */
    public Optional<T> ask() {
        try {
            return Optional.ofNullable(begin().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            requireNoFailureBefore();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> begin() {
        if (underWay.isDone()) {
            previous = underWay;
            underWay = CompletableFuture.supplyAsync(check, ExecutorRecorder.getCurrent());
        }
        return underWay;
    }

    private synchronized void requireNoFailureBefore() {
        previous.join();
    }
}
