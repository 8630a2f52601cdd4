package no.innovasjonsbase.journal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.EntryRenderer;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Topics;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** Times in a base never go back, whatever the clock does and whichever of two writers commits first. */
@ApplicationTest
@Tag("database")
class JournalTimeTest {
    private static final String MAINTAINER = "991825827";
    private static final Caller BY = Caller.theBase(MAINTAINER);
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    EntityManager entityManager;

    @Inject
    EntryRenderer renderer;

    @Inject
    Clock clock;

    @Inject
    Transactions transactions;

    @Inject
    WriteLock lock;

    @Inject
    ChangeNotifier notifier;

    @Inject
    CommitCacheInvalidation cacheInvalidation;

    @Inject
    Event<ErasedEntry> erasures;

    @Inject
    Journal journal;

    @Inject
    DataSource tables;

    @AfterEach
    void take_away_what_was_made() {
        journal.write(BY, changes -> Topic.<Topic>list("id like 'timed-%'").forEach(changes::delete));
    }

    @Test
    void a_clock_that_is_set_back_sets_no_time_back() {
        var earlier = create(journal);

        var later = create(journalAt(clock.instant().minus(Duration.ofHours(1))));

        assertThat(updatedAt(later)).isAfterOrEqualTo(updatedAt(earlier));
        var since = Api.json("/api/v1/topics?limit=200&updatedSince=" + updatedAt(earlier));
        assertThat(since.get("items"))
                .extracting(item -> item.get("id").asText())
                .contains(later);
        assertTimesDoNotGoBack();
    }

    @Test
    void a_writer_that_commits_after_one_that_began_later_gets_no_earlier_time() throws Exception {
        var id = newId();
        var other = clock.instant().plusMillis(300).truncatedTo(ChronoUnit.MILLIS);

        var changes = journal.write(BY, work -> {
            work.create(topic(id));
            moveHead(other);
        });

        assertThat(changes).extracting(change -> change.changedAt).containsExactly(other);
        assertThat(changes.get(0).state).contains(other.toString());
        var stored = Api.json("/api/v1/topics/" + id).at("/meta");
        assertThat(stored.get("updatedAt").asText()).isEqualTo(other.toString());
        assertThat(stored.get("version").asInt()).isOne();
        assertTimesDoNotGoBack();
    }

    private void assertTimesDoNotGoBack() {
        var times = QuarkusTransaction.requiringNew().call(() -> Change.listAfter(0, 100_000).stream()
                .map(change -> change.changedAt)
                .toList());
        assertThat(times).isSorted();
    }

    private Journal journalAt(Instant time) {
        return new Journal(
                entityManager,
                renderer,
                Clock.fixed(time, ZoneOffset.UTC),
                transactions,
                lock,
                notifier,
                cacheInvalidation,
                erasures);
    }

    private String create(Journal journal) {
        var id = newId();
        journal.write(BY, changes -> changes.create(topic(id)));
        return id;
    }

    /**
     * As another instance does that commits in the middle of a write: in a thread that has no part in the transaction of
     * that write, so with a connection and a commit of its own.
     */
    private void moveHead(Instant time) {
        CompletableFuture.runAsync(() -> moveHeadAlone(time)).join();
    }

    private void moveHeadAlone(Instant time) {
        try (var connection = tables.getConnection();
                var update = connection.prepareStatement("update head set changed_at = ?")) {
            update.setTimestamp(1, Timestamp.from(time));
            update.executeUpdate();
            assertThat(connection.getAutoCommit()).isTrue();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Instant updatedAt(String id) {
        return Instant.parse(
                Api.json("/api/v1/topics/" + id).at("/meta/updatedAt").asText());
    }

    private static String newId() {
        return "timed-" + NAMES.incrementAndGet();
    }

    private static Topic topic(String id) {
        return Topics.labelled(id, MAINTAINER, LocalizedText.of(Map.of("nb", "Emne " + id)));
    }
}
