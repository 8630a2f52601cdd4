package no.innovasjonsbase.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;

import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Writers that wait behind one another on H2 are stored together, and each is told of its own; PostgreSQL does so by itself. */
@ApplicationTest
@TestProfile(LowLimits.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GroupCommitTest {
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
    void writes_that_wait_are_stored_in_one_write_to_the_file() throws Exception {
        var times = valueOf("ikb_writes_stored_together_count");
        var stored = valueOf("ikb_writes_stored_together_sum");
        turn.queue(() -> "second");
        turn.queue(() -> "third");
        turn.queue(() -> "fourth");

        turn.release();

        assertThat(turn.writes()).map(CompletableFuture::join).containsExactly("first", "second", "third", "fourth");
        assertThat(valueOf("ikb_writes_stored_together_sum")).isEqualTo(stored + 4);
        assertThat(valueOf("ikb_writes_stored_together_count")).isEqualTo(times + 1);
    }

    @Test
    void a_write_that_fails_leaves_those_before_it_stored() throws Exception {
        turn.queue(() -> "second");
        turn.queue(() -> {
            throw new IllegalArgumentException("no");
        });

        turn.release();

        assertThat(turn.writes().get(0).join()).isEqualTo("first");
        assertThat(turn.writes().get(1).join()).isEqualTo("second");
        assertThatThrownBy(turn.writes().get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_write_may_ask_within_its_turn_for_what_is_stored() throws Exception {
        turn.queue(() -> {
            transactions.awaitStored();
            return "asked";
        });

        turn.release();

        assertThat(turn.writes().get(1).join()).isEqualTo("asked");
    }

    @Test
    void who_reads_waits_until_what_it_may_have_read_is_stored() throws Exception {
        var isBegun = new CountDownLatch(1);
        var isAsked = new CountDownLatch(1);
        turn.queue(() -> {
            isBegun.countDown();
            return HeldTurn.awaited(isAsked);
        });
        turn.release();
        isBegun.await();
        var reader = CompletableFuture.runAsync(transactions::awaitStored);

        // The first has committed by now, and is stored with the second.
        assertThat(reader).isNotDone();
        assertThat(turn.writes().get(0)).isNotDone();
        isAsked.countDown();

        reader.get(1, TimeUnit.MINUTES);
        assertThat(turn.writes().get(0).join()).isEqualTo("first");
    }
}
