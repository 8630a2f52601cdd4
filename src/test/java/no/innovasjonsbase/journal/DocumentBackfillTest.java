package no.innovasjonsbase.journal;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** What an earlier release rendered in an older shape is rendered anew, and served as it is until then. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class DocumentBackfillTest {
    private static final String OLDER = "eldre-form";
    private static final String SEEN = "sett-form";

    @Inject
    DocumentBackfill backfill;

    @Inject
    DataSource database;

    @Test
    void the_documents_of_entries_are_rendered_anew_and_their_past_is_left() throws SQLException {
        var first = put(OLDER, "{\"label\":{\"nb\":\"Eldre form\"}}", "If-None-Match", "*");
        var second =
                put(OLDER, "{\"label\":{\"nn\":\"Eldre form\",\"se\":\"Boares\"}}", "If-Match", first.header("ETag"));
        age(OLDER, 1, "{\"label\":\"as it was\"}");
        // As a release without tags stored it.
        var older = second.text().replaceAll(",\"etag\":\"[^}]*", "");
        age(OLDER, 2, older);

        var asItIs = Api.get(addressOf(OLDER)).ok();
        assertThat(asItIs.text()).isEqualTo(older);
        assertThat(asItIs.header("Content-Language")).isEqualTo("nn, se");
        assertThat(backfill.renderAll()).isEqualTo(1);

        var anew = Api.get(addressOf(OLDER)).ok();
        assertThat(anew.text()).isEqualTo(second.text());
        assertThat(anew.header("ETag")).isEqualTo(second.header("ETag"));
        assertThat(anew.header("Content-Language")).isEqualTo("nn, se");
        assertThat(Api.get(addressOf(OLDER) + "/versions/1").ok().text()).isEqualTo("{\"label\":\"as it was\"}");
        assertThat(backfill.renderAll()).isZero();
    }

    @Test
    void what_was_looked_at_is_not_looked_at_again() throws SQLException {
        var seen = put(SEEN, "{\"label\":{\"nb\":\"Sett form\"}}", "If-None-Match", "*");
        backfill.renderAll();
        age(SEEN, 1, "{\"label\":\"as it was\"}");

        assertThat(backfill.renderAll()).isZero();
        put(SEEN, "{\"label\":{\"nb\":\"Ny form\"}}", "If-Match", seen.header("ETag"));
        age(SEEN, 2, "{\"label\":\"by an instance of an older release\"}");
        assertThat(backfill.renderAll()).isEqualTo(1);
    }

    private static String addressOf(String id) {
        return "/api/v1/topics/" + id;
    }

    private static Api.Answer put(String id, String topic, String... headers) {
        var answer = Api.write("PUT", addressOf(id), topic, headers);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    /** Makes a version look as if an earlier release had stored it. */
    private void age(String id, int version, String state) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("update change set state = ?, shape = 0, languages = null"
                        + " where entry_type = 'topic' and entry_id = ? and entry_version = ?")) {
            statement.setString(1, state);
            statement.setString(2, id);
            statement.setInt(3, version);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
