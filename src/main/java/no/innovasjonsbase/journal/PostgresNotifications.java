package no.innovasjonsbase.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

import no.innovasjonsbase.platform.workers.Worker;

/**
 * Publishes commits to the other instances on the same PostgreSQL (NOTIFY), and listens for theirs (LISTEN). On H2, which
 * has one instance, it does nothing.
 *
 * <p>NOTIFY follows the commit and is not in its transaction: PostgreSQL lets transactions that notify commit one at a
 * time only. A notification that is lost is made up for by the interval of {@link ChangeNotifier}.
 */
@ApplicationScoped
class PostgresNotifications {
    static final String CHANNEL = "ikb_journal";
    static final String NAME = "innovasjonsbase listen";

    private static final Logger LOG = Logger.getLogger(PostgresNotifications.class);
    private static final Duration MIN_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(10);
    /** After so long in silence it asks whether the database is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final int ANSWER_SECONDS = 5;
    /** It only ever publishes when signalled. */
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final String self = UUID.randomUUID().toString();
    private final CoalescingWorker publisher = new CoalescingWorker("journal-notify", NEVER, this::sendNotification);
    private final DataSource database;
    private final boolean isPostgres;
    private volatile Worker listener;
    private Duration pause = MIN_PAUSE;

    @Inject
    PostgresNotifications(DataSource database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.isPostgres = kind.equals("postgresql");
    }

    /**
     * Begins to listen.
     *
     * @param onCommit called whenever another has committed something or may have done so unheard; never waits
     */
    void begin(Runnable onCommit) {
        if (isPostgres) {
            publisher.begin();
            // All of it is waiting, however long.
            listener = new Worker("journal-listen", () -> listen(onCommit), () -> {});
            listener.start();
        }
    }

    void end() {
        if (isPostgres) {
            publisher.end();
            listener.end();
        }
    }

    /** Notifies the other instances, soon and in another thread, that something was committed. */
    void publish() {
        if (isPostgres) {
            publisher.signal();
        }
    }

    private void sendNotification() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, self);
            statement.execute();
        } catch (SQLException away) {
            LOG.debugf(away, "The other instances were not told");
        }
    }

    private void listen(Runnable onCommit) throws InterruptedException {
        var begun = System.nanoTime();
        listenOnce(onCommit);
        pause = System.nanoTime() - begun > MAX_PAUSE.toNanos() ? MIN_PAUSE : longer(pause);
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(MAX_PAUSE) < 0 ? longer : MAX_PAUSE;
    }

    /** Listens on one connection for as long as it holds. */
    private void listenOnce(Runnable onCommit) {
        try (var connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                // Who looks at the server's connections sees why this one is always open.
                statement.execute("set application_name = '" + NAME + "'");
                statement.execute("listen " + CHANNEL);
            }
            // What was committed while nobody listened.
            onCommit.run();
            awaitNotifications(connection, onCommit);
        } catch (SQLException away) {
            if (!listener.isOver()) {
                LOG.warnf("Other instances are not heard for a while: %s", away.getMessage());
            }
        }
    }

    private void awaitNotifications(Connection connection, Runnable onCommit) throws SQLException {
        try {
            var postgres = connection.unwrap(PGConnection.class);
            while (!listener.isOver()) {
                var news = postgres.getNotifications((int) SILENCE.toMillis());
                if (Stream.of(news).anyMatch(one -> !one.getParameter().equals(self))) {
                    onCommit.run();
                } else if (news.length == 0 && !connection.isValid(ANSWER_SECONDS)) {
                    return;
                }
            }
        } finally {
            // It still listens, so nobody else may have it from the pool.
            connection.abort(Runnable::run);
        }
    }
}
