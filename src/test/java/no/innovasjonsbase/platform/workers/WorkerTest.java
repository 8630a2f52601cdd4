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
        assertThat(Worker.troubles(LONG)).doesNotContainKey("a test's");
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
    void liveness_goes_down_with_the_name_of_one_that_hangs_and_comes_back_with_it() throws Exception {
        var health = new WorkersHealth(settings(Duration.ZERO));
        worker = new Worker("a hung one", reached::await, () -> {
            reached.countDown();
            hold();
        });
        worker.start();
        reached.countDown();
        while (!Worker.troubles(Duration.ZERO).containsKey("a hung one")) {
            TimeUnit.MILLISECONDS.sleep(1);
        }

        assertThat(health.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.call().getData().orElseThrow()).containsKey("a hung one");

        worker.end();
        assertThat(health.call().getData().orElse(Map.of())).doesNotContainKey("a hung one");
    }

    private void hold() {
        try {
            released.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static WorkerSettings settings(Duration hangTimeout) {
        return new WorkerSettings() {
            @Override
            public Duration hangTimeout() {
                return hangTimeout;
            }

            @Override
            public boolean exitOnOutOfMemory() {
                return true;
            }
        };
    }

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
