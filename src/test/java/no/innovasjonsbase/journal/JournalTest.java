package no.innovasjonsbase.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Topics;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What whoever follows the base may rely on: numbers without gaps, in the order of commits, each with the state after it. */
@ApplicationTest
@Tag("database")
class JournalTest {
    private static final Caller BY = Caller.theBase("991825827");

    /** Maintains the topics that these tests make, and no others. */
    private static final String MAINTAINER = "971032081";

    private static final int THREADS = 16;
    private static final int WRITES_PER_THREAD = 25;
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    Journal journal;

    @Inject
    DataSource database;

    private long before;

    /** A write that was acknowledged, between two readings of one clock. */
    private record Written(String id, long begun, long ended) {}

    @BeforeEach
    void remember_where_the_journal_stood() {
        before = journal.head();
    }

    @AfterEach
    void take_away_what_was_made() {
        journal.write(BY, changes -> Topic.<Topic>list("maintainer", MAINTAINER).forEach(changes::delete));
    }

    @Test
    void many_writers_leave_numbers_without_gaps_in_the_order_of_their_commits() throws Exception {
        var written = new ConcurrentLinkedQueue<Written>();
        var failed = new ConcurrentLinkedQueue<String>();
        var polls = whileReading(() -> atOnce(THREADS, thread -> {
            for (int i = 0; i < WRITES_PER_THREAD; i++) {
                var id = newId();
                var begun = System.nanoTime();
                if ((thread + i) % 5 == 0) {
                    assertThatThrownBy(() -> journal.write(BY, changes -> {
                                changes.create(topic(id));
                                failSomehow(id);
                            }))
                            .isInstanceOf(RuntimeException.class);
                    failed.add(id);
                } else {
                    journal.write(BY, changes -> changes.create(topic(id)));
                    written.add(new Written(id, begun, System.nanoTime()));
                }
            }
        }));

        var changes = changesSince(before);
        assertThat(polls).isGreaterThan(3);
        assertThat(changes)
                .extracting(change -> change.entryId)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(Written::id).toList())
                .doesNotContainAnyElementsOf(failed);
        assertThat(changes).extracting(change -> change.number).isEqualTo(numbers(before, changes.size()));
        assertThat(journal.head()).isEqualTo(before + changes.size());
        assertInOrderOfCommits(changes, written);
        for (var change : changes) {
            assertThat(Api.parse(change.state.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .isEqualTo(Api.json("/api/v1/topics/" + change.entryId));
        }
        for (var id : failed) {
            Api.get("/api/v1/topics/" + id).problem(404, "not-found");
        }
    }

    @Test
    void changes_of_one_write_have_consecutive_numbers_however_many_write() throws Exception {
        int size = 7;
        whileReading(() -> atOnce(THREADS, thread -> {
            for (int i = 0; i < 5; i++) {
                var group = newId();
                journal.write(
                        BY, changes -> IntStream.range(0, size).forEach(n -> changes.create(topic(group + "-" + n))));
            }
        }));

        var changes = changesSince(before);
        assertThat(changes).hasSize(THREADS * 5 * size);
        for (int first = 0; first < changes.size(); first += size) {
            var group = changes.get(first).entryId.replaceFirst("-0$", "");
            assertThat(changes.subList(first, first + size))
                    .extracting(change -> change.entryId)
                    .isEqualTo(IntStream.range(0, size)
                            .mapToObj(n -> group + "-" + n)
                            .toList());
        }
    }

    @Test
    void writers_of_one_entry_lose_nothing() throws Exception {
        var id = newId();
        journal.write(BY, changes -> changes.create(topic(id)));
        var done = new AtomicInteger();
        atOnce(THREADS, thread -> {
            for (int i = 0; i < 5; i++) {
                try {
                    journal.write(BY, changes -> {
                        var topic = Topic.<Topic>findById(id);
                        topic.label = LocalizedText.of(Map.of("nb", "Emne " + newId()));
                        changes.update(topic);
                    });
                    done.incrementAndGet();
                } catch (RuntimeException overtaken) {
                    // Another one was quicker: this write has not happened.
                }
            }
        });

        var changes = changesSince(before);
        assertThat(done.get()).isPositive();
        assertThat(changes)
                .extracting(change -> change.entryVersion)
                .isEqualTo(IntStream.rangeClosed(1, done.get() + 1).boxed().toList());
        assertThat(changes).extracting(change -> change.number).isEqualTo(numbers(before, changes.size()));
        assertThat(state(changes.get(changes.size() - 1))).isEqualTo(Api.json("/api/v1/topics/" + id));
        assertThat(Api.json("/api/v1/topics/" + id).at("/meta/version").asInt()).isEqualTo(done.get() + 1);
    }

    @Test
    void work_that_throws_leaves_nothing() {
        var id = newId();
        assertThatThrownBy(() -> journal.write(BY, changes -> {
                    changes.create(topic(id));
                    throw new IllegalStateException("halfway");
                }))
                .hasStackTraceContaining("halfway");

        assertThat(journal.head()).isEqualTo(before);
        assertThat(changesSince(before)).isEmpty();
        Api.get("/api/v1/topics/" + id).problem(404, "not-found");
    }

    @Test
    void work_that_the_database_refuses_leaves_nothing() {
        var id = newId();
        var twice = newId();
        journal.write(BY, changes -> changes.create(topic(twice)));
        var stood = journal.head();

        assertThatThrownBy(() -> journal.write(BY, changes -> {
                    changes.create(topic(id));
                    changes.create(topic(twice));
                }))
                .isInstanceOf(RuntimeException.class);
        var dangling = topic(newId());
        dangling.citations = new ArrayList<>(
                List.of(new Citation(new Ref("finnes-ikke", null), null, null, Citation.Relation.DIRECT, null)));
        assertThatThrownBy(() -> journal.write(BY, changes -> changes.create(dangling)))
                .isInstanceOf(RuntimeException.class);

        assertThat(journal.head()).isEqualTo(stood);
        assertThat(changesSince(stood)).isEmpty();
        Api.get("/api/v1/topics/" + id).problem(404, "not-found");
        journal.write(BY, changes -> changes.create(topic(id)));
        assertThat(changesSince(stood)).extracting(change -> change.number).containsExactly(stood + 1);
    }

    @Test
    void work_that_changes_nothing_takes_no_number() {
        journal.write(BY, changes -> {});

        assertThat(journal.head()).isEqualTo(before);
    }

    @Test
    void the_state_kept_is_what_get_answered_then() {
        var id = newId();
        journal.write(BY, changes -> changes.create(topic(id)));
        var created = Api.json("/api/v1/topics/" + id);
        journal.write(BY, changes -> {
            var topic = Topic.<Topic>findById(id);
            topic.label = LocalizedText.of(Map.of("nb", "Ærlighet «" + id + "»", "se", "Ođđasat", "en", "Honesty"));
            changes.update(topic);
        });
        var updated = Api.json("/api/v1/topics/" + id);
        journal.write(BY, changes -> {
            var topic = Topic.<Topic>findById(id);
            topic.broader.add(Topic.findById("innovation"));
            changes.update(topic);
        });
        var placed = Api.json("/api/v1/topics/" + id);
        journal.write(BY, changes -> changes.delete(Topic.<Topic>findById(id)));

        var changes = changesSince(before);
        assertThat(changes)
                .extracting(change -> change.operation)
                .containsExactly(
                        Change.Operation.CREATED,
                        Change.Operation.UPDATED,
                        Change.Operation.UPDATED,
                        Change.Operation.DELETED);
        assertThat(changes.subList(0, 3)).extracting(JournalTest::state).containsExactly(created, updated, placed);
        assertThat(changes.subList(0, 3))
                .extracting(change -> change.entryVersion)
                .containsExactly(1, 2, 3);
        for (var change : changes.subList(0, 3)) {
            assertThat(state(change).at("/meta/version").asInt()).isEqualTo(change.entryVersion);
            assertThat(state(change).at("/meta/updatedAt").asText()).isNotEmpty();
            assertThat(java.time.Instant.parse(
                            state(change).at("/meta/updatedAt").asText()))
                    .isEqualTo(change.changedAt);
        }
        assertThat(changes.get(3).state).isNull();
        assertThat(changes).extracting(change -> change.entryType).containsOnly("topic");
        assertThat(changes).extracting(change -> change.maintainer).containsOnly(MAINTAINER);
        assertThat(changes.get(3).entryVersion).isEqualTo(4);
        assertThat(changes).extracting(change -> change.actorOrganization).containsOnly(BY.organization());
        assertThat(changes).extracting(change -> change.actorClient).containsOnly(BY.client());
        Api.get("/api/v1/topics/" + id).problem(410, "gone");
    }

    @Test
    void the_head_stands_at_the_newest_change_and_never_goes_back_in_time() throws Exception {
        atOnce(THREADS, thread -> {
            for (int i = 0; i < 5; i++) {
                journal.write(BY, changes -> changes.create(topic(newId())));
            }
        });

        var all = changesSince(0);
        var head = QuarkusTransaction.requiringNew().call(Head::current);
        assertThat(head.number).isEqualTo(all.get(all.size() - 1).number).isEqualTo(all.size());
        assertThat(head.epoch).isNotBlank();
        assertThat(all).allSatisfy(change -> assertThat(change.changedAt).isBeforeOrEqualTo(head.changedAt));
    }

    // --- What the tests above say in short -------------------------------------------------------------------------

    private static String newId() {
        return "journal-" + NAMES.incrementAndGet();
    }

    private static Topic topic(String id) {
        var label = LocalizedText.of(Map.of("nb", "Emne " + id, "en", "Topic " + id));
        var cited = new Citation(
                new Ref("topplederkonferansen-artikkel", null), null, null, Citation.Relation.DERIVED, null);
        return Topics.labelled(id, MAINTAINER, label, cited);
    }

    /** By turns: the work itself throws, or the database refuses what it did. */
    private static void failSomehow(String id) {
        if (id.hashCode() % 2 == 0) {
            throw new IllegalStateException("halfway through " + id);
        }
        Topic.persist(topic("innovation"));
        Topic.flush();
    }

    /** Does some work in as many threads, all of which begin together, and waits for them. */
    private static void atOnce(int threads, java.util.function.IntConsumer work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        var start = new CountDownLatch(threads);
        try {
            var all = new ArrayList<Future<Void>>();
            for (int i = 0; i < threads; i++) {
                var thread = i;
                Callable<Void> task = () -> {
                    start.countDown();
                    start.await();
                    work.accept(thread);
                    return null;
                };
                all.add(pool.submit(task));
            }
            for (var one : all) {
                one.get(2, TimeUnit.MINUTES);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Some work. */
    private interface Work {
        void run() throws Exception;
    }

    /** Does some work while a reader sees to it that no number is ever there before all below it; how often it looked. */
    private int whileReading(Work work) throws Exception {
        var over = new AtomicBoolean();
        var reader = Executors.newSingleThreadExecutor();
        try {
            var polls = reader.submit(() -> {
                int looked = 0;
                while (!over.get()) {
                    assertGapFree();
                    looked++;
                }
                return looked;
            });
            try {
                work.run();
            } finally {
                over.set(true);
            }
            return polls.get(1, TimeUnit.MINUTES);
        } finally {
            reader.shutdownNow();
        }
    }

    /** One statement, so one snapshot: the head, and how many changes there are up to which number. */
    private void assertGapFree() throws SQLException {
        var sql = "select h.number, count(c.number), coalesce(max(c.number), 0) from head h left join change c on 1 = 1"
                + " group by h.number";
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            var head = row.getLong(1);
            assertThat(row.getLong(2)).as("changes below %s", head).isEqualTo(head);
            assertThat(row.getLong(3)).as("the newest change").isEqualTo(head);
        }
    }

    private static void assertInOrderOfCommits(List<Change> changes, Iterable<Written> written) {
        var byId = new java.util.HashMap<String, Written>();
        written.forEach(one -> byId.put(one.id(), one));
        var latestBegin = Long.MIN_VALUE;
        for (var change : changes) {
            var one = byId.get(change.entryId);
            assertThat(one.ended())
                    .as("%s was acknowledged before a change with a lower number had begun", change.entryId)
                    .isGreaterThan(latestBegin);
            latestBegin = Math.max(latestBegin, one.begun());
        }
    }

    private static List<Long> numbers(long after, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> after + i).toList();
    }

    private static List<Change> changesSince(long number) {
        return QuarkusTransaction.requiringNew().call(() -> Change.list("number > ?1 order by number", number));
    }

    private static com.fasterxml.jackson.databind.JsonNode state(Change change) {
        return Api.parse(change.state.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
