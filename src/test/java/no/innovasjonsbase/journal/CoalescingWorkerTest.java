package no.innovasjonsbase.journal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** A worker that is signalled often runs seldom, and once more after the last signal. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class CoalescingWorkerTest {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger signalled = new AtomicInteger();
    private final AtomicInteger seen = new AtomicInteger();
    private final Semaphore ran = new Semaphore(0);
    private final CoalescingWorker worker = new CoalescingWorker("coalescing", PAUSE, NEVER, () -> {
        runs.incrementAndGet();
        seen.set(signalled.get());
        ran.release();
    });

    @AfterEach
    void end() {
        worker.end();
    }

    @Test
    void signals_within_the_pause_are_seen_by_one_run_after_it() throws Exception {
        worker.begin();
        var since = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            signal();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        while (seen.get() < signalled.get()) {
            ran.acquire();
        }

        var pauses = (System.nanoTime() - since) / PAUSE.toNanos();
        assertThat(runs.get()).isBetween(1, (int) pauses + 2);
    }

    @Test
    void what_a_signal_is_for_is_seen_also_where_it_comes_while_the_task_runs() throws Exception {
        worker.begin();
        for (int i = 0; i < 3; i++) {
            signal();
            while (seen.get() < signalled.get()) {
                ran.acquire();
            }
        }

        assertThat(seen).hasValue(3);
    }

    private void signal() {
        signalled.incrementAndGet();
        worker.signal();
    }
}
