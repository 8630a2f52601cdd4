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
 * Tells the other instances on the same PostgreSQL that something was committed, and hears it from them. On H2, which
 * has one instance, it does nothing.
 *
 * <p>It is told after the commit and not in its transaction: PostgreSQL lets transactions that notify commit one at a
 * time only. What gets lost on the way is found by those who look for themselves.
 */
@ApplicationScoped
class OtherInstances {
    static final String CHANNEL = "ikb_journal";
    static final String NAME = "innovasjonsbase doorbell";

    private static final Logger LOG = Logger.getLogger(OtherInstances.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    /** After so long in silence it asks whether the database is still there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final int ANSWER_SECONDS = 5;
    /** Long enough that it only ever speaks when it is asked to. */
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final String self = UUID.randomUUID().toString();
    private final Nudged voice = new Nudged("doorbell to other instances", NEVER, this::speak);
    private final DataSource database;
    private final boolean areThere;
    private volatile Worker ear;
    private Duration pause = SHORTEST_PAUSE;

    @Inject
    OtherInstances(DataSource database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.areThere = kind.equals("postgresql");
    }

    /**
     * Begins to listen.
     *
     * @param onNews called whenever another has committed something or may have done so unheard; never waits
     */
    void begin(Runnable onNews) {
        if (areThere) {
            voice.begin();
            // All of it is waiting, however long.
            ear = new Worker("doorbell of other instances", () -> listen(onNews), () -> {});
            ear.start();
        }
    }

    void end() {
        if (areThere) {
            voice.end();
            ear.end();
        }
    }

    /** Tells the others, soon and in another thread, that something was committed. */
    void tell() {
        if (areThere) {
            voice.nudge();
        }
    }

    private void speak() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, self);
            statement.execute();
        } catch (SQLException away) {
            LOG.debugf(away, "The other instances were not told");
        }
    }

    private void listen(Runnable onNews) throws InterruptedException {
        var begun = System.nanoTime();
        listenOnce(onNews);
        pause = System.nanoTime() - begun > LONGEST_PAUSE.toNanos() ? SHORTEST_PAUSE : longer(pause);
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    }

    private static Duration longer(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** Listens on one connection for as long as it holds. */
    private void listenOnce(Runnable onNews) {
        try (var connection = database.getConnection()) {
            try (var statement = connection.createStatement()) {
                // Who looks at the server's connections sees why this one is always open.
                statement.execute("set application_name = '" + NAME + "'");
                statement.execute("listen " + CHANNEL);
            }
            // What was committed while nobody listened.
            onNews.run();
            hear(connection, onNews);
        } catch (SQLException away) {
            if (!ear.isOver()) {
                LOG.warnf("Other instances are not heard for a while: %s", away.getMessage());
            }
        }
    }

    private void hear(Connection connection, Runnable onNews) throws SQLException {
        try {
            var postgres = connection.unwrap(PGConnection.class);
            while (!ear.isOver()) {
                var news = postgres.getNotifications((int) SILENCE.toMillis());
                if (Stream.of(news).anyMatch(one -> !one.getParameter().equals(self))) {
                    onNews.run();
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
