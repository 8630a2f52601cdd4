package no.innovasjonsbase.journal;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** What one transaction reads belongs together, whichever table it reads first and whoever writes meanwhile. */
@ApplicationTest
@Tag("database")
class SnapshotReadsTest {
    private static final String TOPIC = "/api/v1/topics/snapshot";
    private static final String LIST = "/api/v1/topics?ids=snapshot";
    private static final int WRITES = 100;

    @Inject
    Documents documents;

    @Test
    void an_entry_has_its_document_where_changes_were_read_before_another_wrote() {
        create();

        var document = QuarkusTransaction.requiringNew().call(() -> {
            Change.findNewest(Topic.class, "no-such-topic");
            change("Endret");
            return documents.find(Topic.class, "snapshot").orElseThrow();
        });

        assertThat(document.json()).contains("Laget");
    }

    @Test
    void an_entry_is_as_it_was_when_the_journal_was_first_read() {
        create();

        var versions = QuarkusTransaction.requiringNew().call(() -> {
            var newest = Change.findNewest(Topic.class, "snapshot").orElseThrow();
            change("Endret igjen");
            Topic topic = Topic.findById("snapshot");
            return new int[] {newest.entryVersion, topic.version};
        });

        assertThat(versions[0]).isEqualTo(versions[1]);
    }

    /** One statement has a snapshot of its own: the row of an entry and the document of its version belong together. */
    @Test
    void what_one_statement_reads_belongs_together() throws InterruptedException {
        create();
        int first = Api.json(TOPIC).at("/meta/version").asInt();
        var writer = new Thread(() -> IntStream.rangeClosed(1, WRITES).forEach(i -> change("Nummer " + i)));
        writer.start();
        int reads = 0;
        while (writer.isAlive()) {
            for (var entry : List.of(made(TOPIC), made(LIST).at("/items/0"))) {
                int writes = entry.at("/meta/version").asInt() - first;
                assertThat(entry.at("/label/nb").asText()).isEqualTo(writes == 0 ? "Laget" : "Nummer " + writes);
            }
            reads++;
        }
        writer.join();

        assertThat(reads).isPositive();
        assertThat(made(TOPIC).at("/label/nb").asText()).isEqualTo("Nummer " + WRITES);
    }

    /** What an address answers when it isn't answered from memory. */
    private static JsonNode made(String address) {
        return Api.get(address, "Cache-Control", "no-cache").ok().json();
    }

    private static void create() {
        Api.write("DELETE", TOPIC, null, "If-Match", "*");
        Api.write("PUT", TOPIC, "{\"label\":{\"nb\":\"Laget\"}}", "If-None-Match", "*")
                .is(201);
    }

    private static void change(String label) {
        Api.write("PATCH", TOPIC, "{\"label\":{\"nb\":\"" + label + "\"}}", "If-Match", "*")
                .is(200);
    }
}
