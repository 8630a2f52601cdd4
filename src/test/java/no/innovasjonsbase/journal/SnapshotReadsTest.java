package no.innovasjonsbase.journal;

import jakarta.inject.Inject;

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

    @Inject
    Documents documents;

    @Test
    void an_entry_has_its_document_where_changes_were_read_before_another_wrote() {
        create();

        var document = QuarkusTransaction.requiringNew().call(() -> {
            Change.findNewest("topic", "no-such-topic");
            change("Endret");
            return documents.find(Topic.class, "snapshot").orElseThrow();
        });

        assertThat(document.json()).contains("Laget");
    }

    @Test
    void an_entry_is_as_it_was_when_the_journal_was_first_read() {
        create();

        var versions = QuarkusTransaction.requiringNew().call(() -> {
            var newest = Change.findNewest("topic", "snapshot").orElseThrow();
            change("Endret igjen");
            Topic topic = Topic.findById("snapshot");
            return new int[] {newest.entryVersion, topic.version};
        });

        assertThat(versions[0]).isEqualTo(versions[1]);
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
