package no.innovasjonsbase.platform.workers;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Threads that run for as long as the process: what is thrown in them, and what is told of them. */
class WorkerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private Worker worker;

    @AfterEach
    void end() {
        OutOfMemory.exitBy(() -> {});
        released.countDown();
        if (worker != null) {
            worker.end();
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {IllegalStateException.class, StackOverflowError.class, NoClassDefFoundError.class, Error.class})
    void a_worker_goes_on_whatever_is_thrown_in_it(Class<? extends Throwable> kind) throws Exception {
        var times = new AtomicInteger();
        worker = new Worker("a test's", () -> {}, () -> {
            if (times.incrementAndGet() < 3) {
                sneak(kind);
            }
            reached.countDown();
            hold();
        });
        worker.start();

        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(times).hasValue(3);
        assertThat(Worker.unhealthy(LONG)).doesNotContainKey("a test's");
    }

    @Test
    void a_worker_whose_wait_fails_goes_on() throws Exception {
        var times = new AtomicInteger();
        worker = new Worker(
                "a waiter",
                () -> {
                    if (times.incrementAndGet() < 3) {
                        throw new Error("In the wait");
                    }
                },
                reached::countDown);
        worker.start();

        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_out_of_memory_error_ends_the_process_however_deep_it_lies() throws Exception {
        OutOfMemory.exitBy(reached::countDown);
        worker = new Worker("out of memory", this::hold, () -> {
            throw new IllegalStateException(new IllegalArgumentException(new OutOfMemoryError("Made up by a test")));
        });
        worker.start();
        assertThat(reached.getCount()).isOne();
        released.countDown();

        assertThat(reached.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void work_that_comes_forward_has_not_hung() throws Exception {
        worker = new Worker("a long one", () -> {}, () -> {
            reached.countDown();
            hold();
        });
        worker.start();
        reached.await();
        TimeUnit.MILLISECONDS.sleep(20);
        assertThat(Worker.unhealthy(Duration.ofMillis(1))).containsKey("a long one");

        worker.progress();

        assertThat(Worker.unhealthy(Duration.ofSeconds(10))).doesNotContainKey("a long one");
        TimeUnit.MILLISECONDS.sleep(20);
        assertThat(Worker.unhealthy(Duration.ofMillis(1))).containsKey("a long one");
    }

    @Test
    void work_that_is_waited_for_is_not_interrupted() throws Exception {
        var interrupted = new AtomicInteger();
        worker = new Worker(
                "a patient one",
                () -> {},
                () -> {
                    reached.countDown();
                    try {
                        TimeUnit.MILLISECONDS.sleep(300);
                    } catch (InterruptedException early) {
                        interrupted.incrementAndGet();
                    }
                },
                () -> interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0));
        worker.start();
        reached.await();

        worker.end(LONG);

        assertThat(interrupted).hasValue(0);
        assertThat(worker.isOver()).isTrue();
    }

    @Test
    void work_that_takes_longer_than_is_waited_for_is_interrupted() throws Exception {
        var interrupted = new CountDownLatch(1);
        worker = new Worker("a slow one", () -> {}, () -> {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException late) {
                interrupted.countDown();
            }
        });
        worker.start();
        reached.await();

        worker.end(Duration.ofMillis(10));

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void one_that_waits_for_work_ends_at_once() throws Exception {
        worker = new Worker("an idle one", released::await, reached::countDown);
        worker.start();

        worker.end(LONG);

        assertThat(reached.getCount()).isOne();
    }

    @Test
    void liveness_goes_down_with_the_name_of_one_that_hangs_and_comes_back_with_it() throws Exception {
        var health = new WorkersHealth(new Settings(Duration.ZERO, LONG, true));
        worker = new Worker("a hung one", reached::await, () -> {
            reached.countDown();
            hold();
        });
        worker.start();
        reached.countDown();
        while (!Worker.unhealthy(Duration.ZERO).containsKey("a hung one")) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow()).containsKey("a hung one");

        worker.end();
        assertThat(health.call().getData().orElse(Map.of())).doesNotContainKey("a hung one");
    }

    @Test
    void liveness_goes_down_with_the_name_of_one_that_died() throws Exception {
        var health = new WorkersHealth(new Settings(LONG, LONG, true));
        // What is thrown where the error of the work is dealt with ends the thread, as a lack of memory may.
        OutOfMemory.exitBy(() -> {
            throw new OutOfMemoryError("Made up by a test");
        });
        worker = new Worker("a dead one", this::hold, () -> {
            throw new OutOfMemoryError("Made up by a test");
        });
        worker.start();
        assertThat(health.call().getData().orElse(Map.of())).doesNotContainKey("a dead one");
        released.countDown();
        while (!Worker.unhealthy(LONG).containsKey("a dead one")) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow())
                .containsEntry("a dead one", "is dead")
                .containsEntry("memory", "was out");
    }

    @Test
    void liveness_goes_down_when_the_scheduler_is_silent_and_comes_back_with_it() {
        var silent = new WorkersHealth(new Settings(LONG, Duration.ofNanos(-1), true));
        var health = new WorkersHealth(new Settings(LONG, LONG, true));

        assertThat(silent.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(silent.call().getData().orElseThrow()).containsEntry("scheduler", "is dead");
        health.note();
        assertThat(health.call().getData().orElse(Map.of())).doesNotContainKey("scheduler");
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private record Settings(Duration hangTimeout, Duration schedulerTimeout, boolean exitOnOutOfMemory)
            implements WorkerSettings {}

    private static void sneak(Class<? extends Throwable> kind) {
        try {
            throw kind.getDeclaredConstructor().newInstance();
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }
}
