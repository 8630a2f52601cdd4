package no.innovasjonsbase.editing;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A dry run reads: it waits for no writer, and no writer waits for it. */
@ApplicationTest
@Tag("database")
class DryRunTest {
    private static final String TOPIC = "/api/v1/topics/dry-run";

    @Inject
    Transactions transactions;

    @Inject
    DataSource database;

    @BeforeEach
    void make_an_entry() {
        Api.write("PUT", TOPIC, "{\"label\":{\"nb\":\"Før\"}}", "If-None-Match", "*");
    }

    @AfterEach
    void delete_the_entry() {
        Api.write("DELETE", TOPIC, null, "If-Match", "*").is(204);
        // An admin may bring it back for the next test.
    }

    @Test
    void it_is_answered_while_another_has_the_writers_turn() throws Exception {
        var isWriting = new CountDownLatch(1);
        var isOver = new CountDownLatch(1);
        var writer = CompletableFuture.runAsync(() -> transactions.write(() -> {
            isWriting.countDown();
            return awaited(isOver);
        }));
        try {
            isWriting.await();
            dryRunEverything();
        } finally {
            isOver.countDown();
            writer.get();
        }
    }

    @Test
    void it_is_answered_while_another_holds_the_rows_it_would_write() throws Exception {
        try (var another = database.getConnection()) {
            another.setAutoCommit(false);
            another.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (var statement = another.createStatement()) {
                statement.executeQuery("select * from head for update");
                statement.executeUpdate("update topic set maintainer = maintainer where id = 'dry-run'");
                dryRunEverything();
            } finally {
                another.rollback();
            }
        }
    }

    private static void dryRunEverything() {
        var label = "{\"label\":{\"nb\":\"Etter\"}}";
        var version = Api.json(TOPIC).at("/meta/version").asInt();

        Api.write("POST", "/api/v1/topics?dryRun=true", label).is(201);
        Api.write("PUT", TOPIC + "-2?dryRun=true", label, "If-None-Match", "*").is(201);
        var replaced = Api.write("PUT", TOPIC + "?dryRun=true", label, "If-Match", "*")
                .is(200)
                .json();
        Api.write("PATCH", TOPIC + "?dryRun=true", label, "If-Match", "*").is(200);
        Api.write("DELETE", TOPIC + "?dryRun=true", null, "If-Match", "*").is(204);

        assertThat(replaced.at("/meta/version").asInt()).isEqualTo(version + 1);
        assertThat(replaced.at("/label/nb").asText()).isEqualTo("Etter");
        assertThat(Api.json(TOPIC).at("/label/nb").asText()).isEqualTo("Før");
        assertThat(Api.json(TOPIC).at("/meta/version").asInt()).isEqualTo(version);
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
