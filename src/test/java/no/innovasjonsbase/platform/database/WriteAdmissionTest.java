package no.innovasjonsbase.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;

import static no.innovasjonsbase.testsupport.Measured.await;
import static no.innovasjonsbase.testsupport.Measured.degraded;
import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is told of writes that wait, and of those that are refused. */
@ApplicationTest
@TestProfile(LowLimits.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class WriteAdmissionTest {
    @Inject
    Transactions transactions;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<CompletableFuture<?>> writes = new ArrayList<>();

    @BeforeEach
    void take_the_turn() throws Exception {
        // The search index keeps the words of what earlier tests wrote in transactions of its own.
        await(() -> valueOf("ikb_search_changes_behind") == 0);
        var taken = new CountDownLatch(1);
        write(() -> {
            taken.countDown();
            released.await();
            return 0;
        });
        taken.await();
    }

    @AfterEach
    void give_it_back() {
        released.countDown();
        writes.forEach(write -> write.handle((done, refused) -> 0).join());
    }

    @Test
    void a_queue_that_is_more_than_half_full_is_degraded_and_a_full_one_refuses() throws Exception {
        assertThat(degraded("Writes")).isEmpty();
        assertThat(valueOf("ikb_writes_active")).isOne();
        var refused = valueOf("ikb_writes_refused_total{reason=\"queue-full\"}");
        for (int i = 0; i < LowLimits.WAITING_WRITES; i++) {
            write(() -> 0);
        }
        await(() -> valueOf("ikb_writes_waiting") == LowLimits.WAITING_WRITES);

        assertThat(degraded("Writes")).startsWith("more than half of the queue is taken");
        var answer = Api.write("POST", "/api/v1/topics", "{\"label\":{\"nb\":\"Avvist\"}}");
        answer.problem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(valueOf("ikb_writes_refused_total{reason=\"queue-full\"}")).isEqualTo(refused + 1);
        Api.get("/api/v1/topics/trust").ok();

        released.countDown();
        await(() -> degraded("Writes").isEmpty());
        assertThat(valueOf("ikb_writes_waiting")).isZero();
    }

    @Test
    void a_write_that_has_waited_for_as_long_as_it_may_is_refused_and_counted_and_a_job_writes_later() {
        var refused = valueOf("ikb_writes_refused_total{reason=\"timeout\"}");
        var job = CompletableFuture.supplyAsync(() -> transactions.writeIfPossible(() -> {}));

        assertThatThrownBy(() -> transactions.write(() -> 0)).isInstanceOf(WriteRefusedException.class);

        assertThat(job.join()).isFalse();
        assertThat(valueOf("ikb_writes_refused_total{reason=\"timeout\"}")).isEqualTo(refused + 2);
        released.countDown();
        assertThat(transactions.writeIfPossible(() -> {})).isTrue();
    }

    @Test
    void a_write_that_is_interrupted_while_it_waits_is_refused_and_counted() throws Exception {
        var refused = valueOf("ikb_writes_refused_total{reason=\"shutdown\"}");
        var waiting = new Thread(() -> assertThatThrownBy(() -> transactions.write(() -> 0)));
        waiting.start();
        await(() -> valueOf("ikb_writes_waiting") == 1);

        waiting.interrupt();
        waiting.join();

        assertThat(valueOf("ikb_writes_refused_total{reason=\"shutdown\"}")).isEqualTo(refused + 1);
    }

    private void write(Callable<Integer> work) {
        var write = new CompletableFuture<Integer>();
        writes.add(write);
        var thread = new Thread(() -> {
            try {
                write.complete(transactions.write(() -> call(work)));
            } catch (RuntimeException failed) {
                write.completeExceptionally(failed);
            }
        });
        thread.start();
    }

    private static int call(Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
