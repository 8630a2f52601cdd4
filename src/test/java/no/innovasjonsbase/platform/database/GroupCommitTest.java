package no.innovasjonsbase.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;

import static no.innovasjonsbase.testsupport.Measured.await;
import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Writers that wait behind one another on H2 are stored together, and each is told of its own; PostgreSQL does so by itself. */
@DisabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
@ApplicationTest
@TestProfile(LowLimits.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GroupCommitTest {
    @Inject
    Transactions transactions;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<CompletableFuture<String>> writes = new ArrayList<>();

    @BeforeEach
    void take_the_turn() throws Exception {
        await(() -> valueOf("ikb_search_changes_behind") == 0);
        var taken = new CountDownLatch(1);
        write(() -> {
            taken.countDown();
            return awaited(released);
        });
        taken.await();
    }

    @AfterEach
    void give_it_back() {
        released.countDown();
        writes.forEach(write -> write.handle((done, failed) -> 0).join());
    }

    @Test
    void writes_that_wait_are_stored_in_one_write_to_the_file() throws Exception {
        var times = valueOf("ikb_writes_stored_together_count");
        var stored = valueOf("ikb_writes_stored_together_sum");
        queue(() -> "second");
        queue(() -> "third");
        queue(() -> "fourth");

        released.countDown();

        assertThat(writes).map(CompletableFuture::join).containsExactly("first", "second", "third", "fourth");
        assertThat(valueOf("ikb_writes_stored_together_sum")).isEqualTo(stored + 4);
        assertThat(valueOf("ikb_writes_stored_together_count")).isEqualTo(times + 1);
    }

    @Test
    void a_write_that_fails_leaves_those_before_it_stored() throws Exception {
        queue(() -> "second");
        queue(() -> {
            throw new IllegalArgumentException("no");
        });

        released.countDown();

        assertThat(writes.get(0).join()).isEqualTo("first");
        assertThat(writes.get(1).join()).isEqualTo("second");
        assertThatThrownBy(writes.get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_write_may_ask_within_its_turn_for_what_is_stored() throws Exception {
        queue(() -> {
            transactions.awaitStored();
            return "asked";
        });

        released.countDown();

        assertThat(writes.get(1).join()).isEqualTo("asked");
    }

    @Test
    void who_reads_waits_until_what_it_may_have_read_is_stored() throws Exception {
        var isBegun = new CountDownLatch(1);
        var isAsked = new CountDownLatch(1);
        queue(() -> {
            isBegun.countDown();
            return awaited(isAsked);
        });
        released.countDown();
        isBegun.await();
        var reader = CompletableFuture.runAsync(transactions::awaitStored);

        // The first has committed by now, and is stored with the second.
        assertThat(reader).isNotDone();
        assertThat(writes.get(0)).isNotDone();
        isAsked.countDown();

        reader.get(1, TimeUnit.MINUTES);
        assertThat(writes.get(0).join()).isEqualTo("first");
    }

    private String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "first";
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }

    /** Writes once those before it have. */
    private void queue(Supplier<String> work) throws Exception {
        var before = valueOf("ikb_writes_waiting");
        write(work);
        await(() -> valueOf("ikb_writes_waiting") == before + 1);
    }

    private void write(Supplier<String> work) {
        var write = new CompletableFuture<String>();
        writes.add(write);
        new Thread(() -> {
                    try {
                        write.complete(transactions.write(work));
                    } catch (RuntimeException failed) {
                        write.completeExceptionally(failed);
                    }
                })
                .start();
    }
}
