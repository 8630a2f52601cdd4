package no.innovasjonsbase.platform.database;

import java.util.concurrent.CompletableFuture;
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

    private HeldTurn turn;

    @BeforeEach
    void take_the_turn() throws Exception {
        turn = HeldTurn.take(transactions);
    }

    @AfterEach
    void give_it_back() {
        turn.end();
    }

    @Test
    void a_queue_that_is_more_than_half_full_is_degraded_and_a_full_one_refuses() throws Exception {
        assertThat(degraded("Writes")).isEmpty();
        assertThat(valueOf("ikb_writes_active")).isOne();
        var refused = valueOf("ikb_writes_refused_total{reason=\"queue-full\"}");
        for (int i = 0; i < LowLimits.WAITING_WRITES; i++) {
            turn.write(() -> "waits");
        }
        await(() -> valueOf("ikb_writes_waiting") == LowLimits.WAITING_WRITES);

        assertThat(degraded("Writes")).startsWith("more than half of the queue is taken");
        var answer = Api.write("POST", "/api/v1/topics", "{\"label\":{\"nb\":\"Avvist\"}}");
        answer.problem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(valueOf("ikb_writes_refused_total{reason=\"queue-full\"}")).isEqualTo(refused + 1);
        Api.get("/api/v1/topics/trust").ok();

        turn.release();
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
        turn.release();
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
}
