package no.innovasjonsbase.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import static no.innovasjonsbase.testsupport.Measured.await;
import static no.innovasjonsbase.testsupport.Measured.check;
import static no.innovasjonsbase.testsupport.Measured.valueOf;

/** The turn to write, held by a write that waits until it is released, and the writes behind it. */
final class HeldTurn {
    private final Transactions transactions;
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<CompletableFuture<String>> writes = new ArrayList<>();

    private HeldTurn(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Takes the turn, once nothing else of the application needs it. */
    static HeldTurn take(Transactions transactions) throws Exception {
        // The search index keeps the words of what earlier tests wrote in transactions of its own.
        // Its check is asked, as the metric is measured by a job, and jobs may be off.
        await(() -> check("Search index").at("/data/changes behind").asLong() == 0);
        var turn = new HeldTurn(transactions);
        var taken = new CountDownLatch(1);
        turn.write(() -> {
            taken.countDown();
            return awaited(turn.released);
        });
        taken.await();
        return turn;
    }

    /** Writes in a thread of its own, at its turn. */
    void write(Supplier<String> work) {
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

    /** Has a write wait behind those before it. */
    void queue(Supplier<String> work) throws Exception {
        var before = valueOf("ikb_writes_waiting");
        write(work);
        await(() -> valueOf("ikb_writes_waiting") == before + 1);
    }

    /** What became of the write that holds the turn, and of those behind it, in their order. */
    List<CompletableFuture<String>> writes() {
        return writes;
    }

    void release() {
        released.countDown();
    }

    /** Releases it and waits for the end of all writes. */
    void end() {
        release();
        writes.forEach(write -> write.handle((done, failed) -> 0).join());
    }

    /** Waits within a write. */
    static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "first";
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
