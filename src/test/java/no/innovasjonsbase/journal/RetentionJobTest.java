package no.innovasjonsbase.journal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.EmptyBase;
import no.innovasjonsbase.testsupport.Topics;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A base told to forget old changes keeps the newest of each entry and says where others may be missing. It is a base of
 * which no other test counts the changes.
 */
@ApplicationTest
@Tag("database")
@TestProfile(EmptyBase.class)
class RetentionJobTest {
    private static final Caller BY = Caller.theBase("991825827");

    @Inject
    Journal journal;

    @Inject
    RetentionJob forgetting;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void old_changes_go_but_the_newest_of_each_entry_and_whoever_needs_them_is_told() throws Exception {
        var topic = write("forgetting-topic");
        var gone = write("forgetting-gone");
        journal.write(BY, changes -> changes.delete(Topic.<Topic>findById("forgetting-gone")));
        change("forgetting-topic", "Annet navn");
        var young = change("forgetting-topic", "Tredje navn");
        age(0, young - 1, Duration.ofDays(10));

        forgetting.deleteOlderThan(Duration.ofDays(20));
        assertThat(kept("forgetting-topic")).isEqualTo(3);
        assertThat(forgetting.deleteOlderThan(Duration.ofDays(5))).isGreaterThanOrEqualTo(3);
        assertThat(kept("forgetting-topic")).isEqualTo(1);
        assertThat(kept("forgetting-gone")).isEqualTo(1);
        assertThat(forgetting.deleteOlderThan(Duration.ofDays(5))).isZero();

        // The second last change of the topic is the last that is missing.
        var missing = young - 1;
        var problem = Api.get("/api/v1/changes?after=" + topic, "Accept-Language", "en")
                .problem(410, "changes-gone");
        assertThat(problem.get("detail").asText()).contains("/api/v1/export").contains("number " + missing);
        Api.get("/api/v1/changes?after=" + (missing - 1)).problem(410, "changes-gone");
        Api.get("/api/v1/changes?after=0", "Accept", "text/event-stream").problem(410, "changes-gone");
        var page = Api.json("/api/v1/changes?after=" + missing);
        assertThat(page.at("/items/0/number").asLong()).isEqualTo(young);
        Api.get("/api/v1/topics/forgetting-gone").problem(410, "gone");
        var version = Api.get("/api/v1/topics/forgetting-topic/versions/1", "Accept-Language", "en")
                .problem(404, "not-found");
        assertThat(version.get("detail").asText()).contains("Versions 3 to 3");
        assertThat(Api.json("/api/v1/topics/forgetting-topic/versions").get("items"))
                .hasSize(1);
        assertThat(gone).isLessThan(young);
    }

    @Test
    void the_last_two_days_are_kept_whatever_is_asked_for() throws Exception {
        write("forgetting-young");
        var newest = change("forgetting-young", "Nytt navn");
        age(0, newest, Duration.ofHours(47));

        forgetting.deleteOlderThan(Duration.ofMinutes(1));
        assertThat(kept("forgetting-young")).isEqualTo(2);
    }

    @Test
    void two_that_forget_at_once_forget_everything_once() throws Exception {
        var first = write("forgetting-twice");
        age(0, first - 1, Duration.ofDays(30));
        forgetting.deleteOlderThan(Duration.ofDays(15));
        IntStream.range(0, 50).forEach(i -> change("forgetting-twice", "Navn " + i));
        age(first - 1, first + 50, Duration.ofDays(30));

        var both = IntStream.range(0, 2)
                .parallel()
                .mapToLong(i -> forgetting.deleteOlderThan(Duration.ofDays(15)))
                .sum();
        assertThat(both).isEqualTo(50);
        assertThat(kept("forgetting-twice")).isEqualTo(1);
        assertThat(journal.head()).isEqualTo(first + 50);
    }

    private long write(String id) {
        return journal.write(
                        BY,
                        changes -> changes.create(Topics.labelled(id, "971032081", LocalizedText.of(Map.of("nb", id)))))
                .get(0)
                .number;
    }

    private long change(String id, String label) {
        return journal.write(BY, changes -> {
                    var topic = Topic.<Topic>findById(id);
                    topic.label = LocalizedText.of(Map.of("nb", label));
                    changes.update(topic);
                })
                .get(0)
                .number;
    }

    /** How many changes of a topic are kept. */
    private static long kept(String id) {
        return QuarkusTransaction.requiringNew().call(() -> Change.count("entryType = 'topic' and entryId = ?1", id));
    }

    private void age(long after, long upTo, Duration age) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update change set changed_at = ? where number > ? and number <= ?")) {
            statement.setTimestamp(1, Timestamp.from(clock.instant().minus(age)));
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            statement.executeUpdate();
        }
    }
}
