package no.innovasjonsbase.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.h2.Driver;

/**
 * Opens connections to H2 on a thread of its own. The pool interrupts whoever opens one for longer than a request waits, and
 * H2 then gives up the file and begins anew: after a full disk, or on a busy machine, that would never end. Here the opening
 * goes on, and the connection is for whoever asks next.
 */
public final class H2Driver extends Driver {
    private final ExecutorService opener = Executors.newSingleThreadExecutor(H2Driver::thread);
    private final Queue<Connection> unclaimed = new ConcurrentLinkedQueue<>();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        var connection = new CompletableFuture<Connection>();
        opener.execute(() -> open(url, info, connection));
        try {
            return connection.get();
        } catch (InterruptedException timeout) {
            Thread.currentThread().interrupt();
            if (!connection.cancel(false) && !connection.isCompletedExceptionally()) {
                unclaimed.add(connection.join());
            }
            throw new SQLException("The database is still being opened", "08001", timeout);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SQLException sql ? sql : new SQLException(failed.getCause());
        }
    }

    private void open(String url, Properties info, CompletableFuture<Connection> connection) {
        if (connection.isDone()) {
            return;
        }
        try {
            var open = unclaimed.poll();
            if (open == null || open.isClosed()) {
                open = new H2Connection(url, info);
            }
            if (!connection.complete(open)) {
                unclaimed.add(open);
            }
        } catch (SQLException | RuntimeException | Error failed) {
            connection.completeExceptionally(failed);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "h2-opener");
        thread.setDaemon(true);
        return thread;
    }
}
