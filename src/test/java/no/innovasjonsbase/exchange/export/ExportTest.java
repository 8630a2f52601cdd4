package no.innovasjonsbase.exchange.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusMock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Everything the base holds, as a stream of lines. */
@ApplicationTest
@Tag("database")
public class ExportTest {
    private static final String EXPORT = "/api/v1/export";

    @Inject
    ExportStreamer streamer;

    /** An export that fails once more is sent than any buffer holds. */
    private final class Failing extends Export {
        @Override
        StreamingResponse of(ExportRequest request) {
            return streamer.stream("failing.ndjson", out -> {
                out.write(new byte[1 << 20]);
                out.flush();
                throw new IllegalStateException("Fails while it is sent");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void one_that_fails_in_the_middle_never_looks_whole(String coding) {
        QuarkusMock.installMockForType(new Failing(), Export.class);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> Api.get(EXPORT, "Accept-Encoding", coding))
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void every_line_is_an_entry_as_its_address_shows_it() {
        var lines = entriesIn(Api.get(EXPORT).ok());

        assertThat(lines).isNotEmpty();
        for (var line : List.of(lines.get(0), lines.get(lines.size() / 2), lines.get(lines.size() - 1))) {
            var href =
                    Api.parse(line.getBytes(StandardCharsets.UTF_8)).get("href").asText();
            assertThat(Api.get(href).ok().text()).isEqualTo(line);
        }
    }

    @Test
    void the_trailer_tells_number_epoch_counts_and_the_hash_of_all_before_it() throws Exception {
        var answer = Api.get(EXPORT).ok();
        var text = answer.text();
        var start = text.lastIndexOf('\n', text.length() - 2) + 1;
        var trailer = trailerOf(answer);
        var hash = MessageDigest.getInstance("SHA-256")
                .digest(text.substring(0, start).getBytes(StandardCharsets.UTF_8));

        assertThat(trailer.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(trailer.get("number").asLong()).isPositive();
        assertThat(trailer.get("epoch").asText()).hasSize(36);
        var counted = new ArrayList<Long>();
        trailer.get("counts").forEach(count -> counted.add(count.asLong()));
        assertThat(counted.stream().mapToLong(count -> count).sum())
                .isEqualTo(entriesIn(answer).size());
    }

    @Test
    void what_is_referred_to_from_another_type_comes_first() {
        var seen = new HashSet<String>();
        for (var line : entriesIn(Api.get(EXPORT).ok())) {
            var entry = Api.parse(line.getBytes(StandardCharsets.UTF_8));
            var collection = entry.get("href").asText().replaceFirst("[^/]+$", "");
            assertThat(entry.findValuesAsText("href"))
                    .allMatch(href -> href.startsWith(collection) || seen.contains(href), "comes after what it names");
            seen.add(entry.get("href").asText());
        }
    }

    @Test
    void types_can_be_chosen_and_come_in_the_same_order() {
        var trailer = trailerOf(Api.get(EXPORT + "?type=topic,source").ok());

        assertThat(trailer.get("counts").fieldNames()).toIterable().containsExactly("sources", "topics");
    }

    @Test
    void it_is_compressed_when_asked_for() {
        var plain = Api.get(EXPORT + "?type=source").ok();
        var zipped = Api.get(EXPORT + "?type=source", "Accept-Encoding", "gzip").ok();

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.unzipped()).isEqualTo(plain.body());
        assertThat(plain.listIn("Vary")).contains("Accept", "Accept-Encoding");
    }

    @Test
    void its_headers_say_what_it_is_also_to_head() {
        for (var method : List.of("GET", "HEAD")) {
            var answer = Api.send(method, EXPORT).ok();

            assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
            assertThat(answer.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"innovasjonsbase.ndjson\"");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.body().length == 0).isEqualTo(method.equals("HEAD"));
        }
    }

    @Test
    void a_head_leaves_its_place_to_the_next() {
        for (int i = 0; i < 10; i++) {
            Api.send("HEAD", EXPORT).ok();
        }
        Api.get(EXPORT).ok();
    }

    @Test
    void what_cannot_be_given_is_told() {
        var problem = Api.get(EXPORT + "?type=topic,person&limit=5", "Accept-Language", "en")
                .problem(400, "invalid-parameters");

        assertThat(problem.get("errors").toString()).contains("limit");
        assertThat(Api.get(EXPORT + "?type=topic,person", "Accept-Language", "en")
                        .problem(400, "invalid-parameters")
                        .at("/errors/0/detail")
                        .asText())
                .startsWith("“person” cannot be used. Valid: case, conference, ");
        Api.get(EXPORT, "Accept", "application/json").problem(406, "not-acceptable");
        assertThat(Api.get(EXPORT, "Accept", "application/jsonl").ok().header("Content-Type"))
                .startsWith("application/jsonl");
    }

    /** The lines of an export without the last, which is the trailer. */
    public static List<String> entriesIn(Api.Answer export) {
        var lines = export.text().split("\n");
        return List.of(lines).subList(0, lines.length - 1);
    }

    public static JsonNode trailerOf(Api.Answer export) {
        var lines = export.text().split("\n");
        return Api.parse(lines[lines.length - 1].getBytes(StandardCharsets.UTF_8))
                .get("trailer");
    }
}
