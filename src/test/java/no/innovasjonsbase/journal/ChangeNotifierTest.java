package no.innovasjonsbase.journal;

import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Topics;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever listens hears of every commit: here, on another instance, and in the end even where nobody told it. */
@ApplicationTest
@Tag("database")
class ChangeNotifierTest {
    private static final Caller BY = Caller.theBase("991825827");
    private static final String MAINTAINER = "974760673";
    /** Well below the five seconds after which it rings anyway. */
    private static final long SOON_MILLIS = 1000;

    @Inject
    Journal journal;

    @Inject
    ChangeNotifier notifier;

    @Inject
    DataSource database;

    private final Semaphore heard = new Semaphore(0);
    private ChangeNotifier.Registration listening;

    @BeforeEach
    void listen() {
        listening = notifier.listen(heard::release);
    }

    @AfterEach
    void stop_listening() {
        listening.close();
        journal.write(BY, changes -> Topic.<Topic>list("maintainer", MAINTAINER).forEach(changes::delete));
    }

    @Test
    void rings_once_a_change_is_committed_and_to_be_seen() throws Exception {
        var head = journal.head();
        write("notifier-here");

        assertThat(heard.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(journal.head()).isEqualTo(head + 1);
    }

    @Test
    void rings_in_the_end_unasked_and_not_for_what_changed_nothing() throws Exception {
        awaitUnasked();
        journal.write(BY, changes -> {});

        assertThat(heard.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void a_listener_that_throws_does_not_keep_it_from_others_nor_from_itself() throws Exception {
        var thrown = new Semaphore(0);
        var failing = notifier.listen(() -> {
            thrown.release();
            throw new IllegalStateException("this listener always fails");
        });
        var after = new Semaphore(0);
        var last = notifier.listen(after::release);
        try {
            for (int i = 0; i < 2; i++) {
                write("notifier-failing-" + i);
                assertThat(thrown.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS))
                        .isTrue();
                assertThat(after.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
            }
        } finally {
            failing.close();
            last.close();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
    void hears_of_a_commit_on_another_instance() throws Exception {
        tellAsAnother();

        assertThat(heard.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    @EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
    void tells_other_instances_of_a_commit_here() throws Exception {
        var config = ConfigProvider.getConfig();
        // Another instance's connection is none of this one's pool.
        try (var other = DriverManager.getConnection(
                        config.getValue("ikb.postgresql.url", String.class),
                        config.getValue("ikb.postgresql.username", String.class),
                        null);
                var statement = other.createStatement()) {
            statement.execute("listen " + PostgresNotifications.CHANNEL);
            write("notifier-there");

            assertThat(other.unwrap(PGConnection.class).getNotifications((int) SOON_MILLIS))
                    .isNotEmpty();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
    void hears_other_instances_again_once_the_connection_was_cut() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var cut = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = '%s'";
            assertThat(statement
                            .executeQuery(cut.formatted(PostgresNotifications.NAME))
                            .next())
                    .isTrue();
        }
        // It may have missed something, so it rings by itself once it listens again.
        assertThat(heard.tryAcquire(2 * SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        heard.drainPermits();

        tellAsAnother();
        assertThat(heard.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    }

    private void tellAsAnother() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("notify " + PostgresNotifications.CHANNEL + ", 'another'");
        }
    }

    /** Waits for the ring that nothing asked for; the next such is seconds away. */
    private void awaitUnasked() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
        heard.drainPermits();
        assertThat(heard.tryAcquire(6, TimeUnit.SECONDS)).isTrue();
    }

    private void write(String id) {
        var label = LocalizedText.of(Map.of("nb", "Emne " + id));
        journal.write(BY, changes -> changes.create(Topics.labelled(id, MAINTAINER, label)));
    }
}
