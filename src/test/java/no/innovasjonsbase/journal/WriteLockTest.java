package no.innovasjonsbase.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What has to be the only write, beside others that have begun and are about to commit, as on another instance. */
@ApplicationTest
@Tag("database")
@EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
class WriteLockTest {
    private static final String ERASE = "?erase=true&reason=case%202026%2F77";

    @Inject
    AgroalDataSource database;

    @Test
    void what_is_merged_into_an_entry_while_that_is_erased_is_erased_too() throws Exception {
        topic("lock-merged");
        topic("lock-erased");

        var answers = whileTheHeadIsHeld(
                () -> Api.write("POST", "/api/v1/topics/lock-merged/merge-into/lock-erased", null, "If-Match", "*"),
                () -> Api.write("DELETE", "/api/v1/topics/lock-erased" + ERASE, null, "If-Match", "*"));

        assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(200);
        answers.get(1).is(204);
        Api.get("/api/v1/topics/lock-merged").problem(410, "gone");
        Api.get("/api/v1/topics/lock-merged/versions/1").problem(410, "gone");
    }

    @Test
    void an_entry_that_is_created_again_while_what_it_was_is_erased_is_not_told_to_be_gone() throws Exception {
        topic("lock-again");
        Api.write("DELETE", "/api/v1/topics/lock-again", null, "If-Match", "*").is(204);

        var answers = whileTheHeadIsHeld(
                () -> Api.write(
                        "PUT", "/api/v1/topics/lock-again", "{\"label\":{\"nb\":\"Igjen\"}}", "If-None-Match", "*"),
                () -> Api.write("DELETE", "/api/v1/topics/lock-again" + ERASE, null));

        answers.get(0).is(201);
        answers.get(1).problem(428, "precondition-required");
        Api.get("/api/v1/topics/lock-again").ok();
    }

    @Test
    void an_import_waits_for_writes_that_have_begun() throws Exception {
        topic("lock-imported");
        var lines = Stream.concat(
                        Stream.of("lock-imported"), IntStream.range(0, 250).mapToObj(i -> "lock-imported-" + i))
                .map(id -> "{\"type\":\"topic\",\"id\":\"%s\",\"label\":{\"nb\":\"Hentet\"}}\n".formatted(id))
                .reduce("", String::concat);

        CompletableFuture<Api.Answer> imported;
        try (var another = database.getConnection();
                var statement = another.createStatement()) {
            another.setAutoCommit(false);
            // As an instance does that changes the entry.
            statement.execute("select pg_advisory_xact_lock_shared(" + WriteLock.KEY + ")");
            statement.execute("select * from topic where id = 'lock-imported' for update");
            imported = CompletableFuture.supplyAsync(() -> Api.sendBytes(
                    "POST",
                    "/api/v1/import",
                    lines.getBytes(StandardCharsets.UTF_8),
                    "Authorization",
                    "Bearer " + Api.adminKey(),
                    "Content-Type",
                    "application/x-ndjson"));
            awaitLocks(1, "advisory");
            another.commit();
        }

        assertThat(imported.join().ok().text()).contains("\"committed\":true");
        assertThat(Api.get("/api/v1/topics/lock-imported")
                        .ok()
                        .json()
                        .at("/meta/version")
                        .asInt())
                .isEqualTo(2);
    }

    private static void topic(String id) {
        Api.write("PUT", "/api/v1/topics/" + id, "{\"label\":{\"nb\":\"%s\"}}".formatted(id))
                .is(201);
    }

    /** The answers to two requests, of which the second comes while the first is about to commit. */
    private List<Api.Answer> whileTheHeadIsHeld(Supplier<Api.Answer> first, Supplier<Api.Answer> second)
            throws Exception {
        try (var another = database.getConnection();
                var statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("select * from head for update");
            var one = CompletableFuture.supplyAsync(first);
            awaitLocks(1, "%");
            var two = CompletableFuture.supplyAsync(second);
            awaitLocks(2, "%");
            another.rollback();
            return List.of(one.join(), two.join());
        }
    }

    /** Waits until so many transactions wait for a lock of a kind. */
    private void awaitLocks(int count, String kind) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock' and wait_event like ?")) {
            // Within a transaction it would stay what it was.
            connection.setAutoCommit(true);
            statement.setString(1, kind);
            for (int i = 0; i < 100; i++) {
                try (var found = statement.executeQuery()) {
                    found.next();
                    if (found.getInt(1) >= count) {
                        return;
                    }
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError(count + " transactions don't wait");
    }
}
