package no.innovasjonsbase.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.exchange.export.ExportTest;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries in bulk, each line answered. */
@ApplicationTest
@Tag("database")
class ImportTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Why it is no static name: each test makes entries of its own. */
    private final String own = "imported-" + NAMES.incrementAndGet();

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    @AfterEach
    void take_away_what_was_made() {
        var mine = own + "%";
        journal.write(Caller.theBase("991825827"), changes -> Principle.<Principle>list("id like ?1", mine)
                .forEach(changes::delete));
        journal.write(Caller.theBase("991825827"), changes -> Topic.<Topic>list("id like ?1", mine)
                .forEach(changes::delete));
        journal.write(Caller.theBase("991825827"), changes -> Source.<Source>list("id like ?1", mine)
                .forEach(changes::delete));
    }

    @Test
    void what_is_exported_is_unchanged_when_it_is_imported_where_it_came_from() {
        var export = Api.get("/api/v1/export").ok();
        var before = ExportTest.trailerOf(export).get("number").asLong();

        var answer = send("", export.body());

        assertThat(summaryOf(answer).get("committed").asBoolean()).isTrue();
        assertThat(summaryOf(answer).get("number").asLong()).isEqualTo(before);
        assertThat(outcomes(answer).subList(0, answer.size() - 2)).containsOnly("unchanged");
        assertThat(answer.get(answer.size() - 2).get("outcome").asText()).isEqualTo("trailer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "best-effort"})
    void entries_are_created_then_unchanged_then_replaced(String mode) {
        var prefix = mode.equals("atomic") ? "to-be-" : "";
        var line = topic(own, "Første", "");

        assertThat(outcomes(send("?mode=" + mode, line))).containsExactly(prefix + "created");
        assertThat(outcomes(send("?mode=" + mode, line))).containsExactly("unchanged");
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/version").asInt())
                .isEqualTo(1);
        var replaced = send("?mode=" + mode, topic(own, "Andre", ""));
        assertThat(outcomes(replaced)).containsExactly(prefix + "replaced");
        assertThat(replaced.get(0).get("version").asInt()).isEqualTo(2);
        assertThat(Api.json("/api/v1/topics/" + own).at("/label/nb").asText()).isEqualTo("Andre");
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/version").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s\n%s\n", "\uFEFF%s\r\n%s\r\n", "%s\r%s", "\uFEFF\n%s\n\n\uFEFF%s\r\n\r\n", "\r\n%s\n \t\n%s"})
    void lines_end_and_begin_as_windows_and_macs_write_them(String copy) {
        var answer = send("?dryRun=true", copy.formatted(topic(own + "-a", "A", ""), topic(own + "-b", "B", "")));

        assertThat(outcomes(answer)).containsExactly("would-be-created", "would-be-created");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/x-ndjson; charset=iso-8859-1 | 415
                    application/jsonl;charset=UTF-16         | 415
                    application/x-ndjson ; Charset="utf-8"   | 200
                    Application/JSONL;charset=utf8           | 200
                    application/*                            | 400
                    jsonl                                    | 400
                    """)
    void a_copy_is_sent_in_utf_8_and_named_as_what_it_is(String type, int status) {
        var line = topic(own, "A", "").getBytes(StandardCharsets.UTF_8);

        Api.sendBytes(
                        "POST",
                        "/api/v1/import?dryRun=true",
                        line,
                        "Authorization",
                        "Bearer " + Api.adminKey(),
                        "Content-Type",
                        type)
                .is(status);
    }

    @Test
    void an_atomic_import_may_refer_to_what_comes_later_and_round_in_a_ring() {
        var answer = send(
                "",
                topic(own + "-a", "A", ",\"related\":[{\"id\":\"" + own + "-b\"}]"),
                "{\"type\":\"principle\",\"id\":\"" + own + "-p\",\"statement\":{\"nb\":\"P\"},\"topics\":[{\"id\":\""
                        + own
                        + "-c\"},{\"id\":\"" + own + "-a\"}],\"citations\":[{\"source\":{\"id\":\"" + own
                        + "-s\"},\"relation\":\"direct\"}]}",
                topic(own + "-b", "B", ",\"broader\":[{\"id\":\"" + own + "-c\"}]"),
                topic(own + "-c", "C", ",\"related\":[{\"id\":\"" + own + "-a\"},{\"id\":\"" + own + "-c\"}]"),
                "{\"type\":\"source\",\"id\":\"" + own + "-s\",\"title\":{\"nb\":\"S\"},\"kind\":\"article\"}");

        assertThat(outcomes(answer)).hasSize(5).containsOnly("to-be-created");
        assertThat(summaryOf(answer).get("committed").asBoolean()).isTrue();
        var a = Api.json("/api/v1/topics/" + own + "-a");
        assertThat(a.at("/related/0/id").asText()).isEqualTo(own + "-b");
        assertThat(a.at("/meta/version").asInt()).isEqualTo(1);
        assertThat(Api.json("/api/v1/topics/" + own + "-c").at("/related/0/id").asText())
                .isEqualTo(own + "-a");
        assertThat(Api.json("/api/v1/principles/" + own + "-p")
                        .at("/topics/0/id")
                        .asText())
                .isEqualTo(own + "-c");
        var exported = ExportTest.entriesIn(Api.get("/api/v1/export?type=topic").ok());
        assertThat(exported).contains(Api.get("/api/v1/topics/" + own + "-a").text());
    }

    @Test
    void an_existing_entry_may_be_made_to_refer_to_what_comes_later() {
        send("", topic(own, "Før", ""));

        var answer = send(
                "", topic(own, "Etter", ",\"broader\":[{\"id\":\"" + own + "-ny\"}]"), topic(own + "-ny", "Ny", ""));

        assertThat(outcomes(answer)).containsExactly("to-be-replaced", "to-be-created");
        assertThat(Api.json("/api/v1/topics/" + own).at("/broader/0/id").asText())
                .isEqualTo(own + "-ny");
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/version").asInt())
                .isEqualTo(2);
    }

    @Test
    void of_an_atomic_import_with_a_faulty_line_nothing_is_stored_and_every_fault_is_told() {
        var before = journalNumber();

        var answer = send(
                "",
                topic(own, "Riktig", ""),
                topic(own + "-x", "Feil", ",\"broader\":[{\"id\":\"finnes-ikke\"}],\"farge\":\"rød\""),
                topic(own + "-y", "Riktig", ",\"broader\":[{\"id\":\"" + own + "\"}]"));

        assertThat(outcomes(answer)).containsExactly("to-be-created", "failed", "to-be-created");
        assertThat(answer.get(1).at("/problem/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/broader/0/id", "/farge");
        assertThat(summaryOf(answer).get("committed").asBoolean()).isFalse();
        assertThat(summaryOf(answer).at("/counts/failed").asInt()).isEqualTo(1);
        Api.get("/api/v1/topics/" + own).problem(404, "not-found");
        assertThat(journalNumber()).isEqualTo(before);
    }

    @Test
    void in_best_effort_a_faulty_line_leaves_the_others_as_they_are() {
        var answer = send(
                "?mode=best-effort",
                topic(own, "Riktig", ""),
                topic(own + "-x", "Feil", ",\"broader\":[{\"id\":\"finnes-ikke\"}]"),
                topic(own + "-y", "Riktig", ",\"broader\":[{\"id\":\"" + own + "\"}]"));

        assertThat(outcomes(answer)).containsExactly("created", "failed", "created");
        assertThat(summaryOf(answer).get("committed").asBoolean()).isTrue();
        Api.get("/api/v1/topics/" + own + "-y").ok();
        Api.get("/api/v1/topics/" + own + "-x").problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "best-effort"})
    void a_dry_run_tells_what_would_be_and_changes_nothing(String mode) {
        var before = journalNumber();

        var answer = send(
                "?dryRun=true&mode=" + mode,
                topic(own, "Riktig", ""),
                topic(own + "-y", "Riktig", ",\"broader\":[{\"id\":\"" + own + "\"}]"),
                topic(own + "-z", "", ""));

        assertThat(outcomes(answer)).containsExactly("would-be-created", "would-be-created", "failed");
        assertThat(summaryOf(answer).get("committed").asBoolean()).isFalse();
        assertThat(journalNumber()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            []                                              | invalid-entry     |
            7                                               | invalid-entry     |
            null                                            | invalid-entry     |
            {}                                              | invalid-entry     | /id,/type
            {"type":"topic","id":5,"label":{"nb":"x"}}      | invalid-entry     | /id
            {"type":"topic","id":"Å","label":{"nb":"x"}}    | invalid-entry     | /id
            {"type":"person","id":"x"}                      | invalid-entry     | /type
            {"type":["topic"],"id":"x"}                     | invalid-entry     | /type
            {"type":"topic","id":"x","label":{"nb":7}}      | invalid-entry     | /label/nb
            {"type":"topic","id":"x","id":"x","label":{"nb":"x"}} | invalid-entry | /id
            {"type":"topic","id":"x","label":{"nb":"x"},"meta":{"version":7,"age":1}} | invalid-entry | /meta/age
            {"type":"topic","id":"x","label":{"nb":"x"},"href":"/api/v1/topics/y"} | invalid-entry | /href
            {"type":"topic","id":"x"                        | malformed-request |
            {"type":"topic"} {"id":"x"}                     | malformed-request |
            hello                                           | malformed-request |
            """)
    void a_line_that_is_no_entry_is_told_with_its_number(String line, String problem, String pointers) {
        for (var mode : List.of("atomic", "best-effort")) {
            var answer = send("?mode=" + mode, topic(own, "Riktig", ""), "", line);

            assertThat(answer.get(1).get("line").asInt()).isEqualTo(3);
            assertThat(answer.get(1).get("outcome").asText()).isEqualTo("failed");
            assertThat(answer.get(1).at("/problem/type").asText()).isEqualTo("/problems/" + problem);
            if (pointers != null) {
                assertThat(answer.get(1).at("/problem/errors").findValuesAsText("pointer"))
                        .containsExactly(pointers.split(","));
            }
        }
    }

    @Test
    void bytes_that_are_no_utf_8_and_lines_that_are_too_long_fail_alone() throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(topic(own, "Først", "").getBytes(StandardCharsets.UTF_8));
        body.write("\r\n{\"type\":\"topic\",\"id\":\"x\",\"label\":{\"nb\":\"".getBytes(StandardCharsets.UTF_8));
        body.write(new byte[] {(byte) 0xc0, (byte) 0x80});
        body.write("\"}}\n".getBytes(StandardCharsets.UTF_8));
        body.write(topic("x", "x".repeat(3_000_000), "").getBytes(StandardCharsets.UTF_8));
        body.write('\n');
        body.write(topic(own + "-sist", "Sist", "").getBytes(StandardCharsets.UTF_8));

        var answer = send("?mode=best-effort", body.toByteArray());

        assertThat(outcomes(answer)).containsExactly("created", "failed", "failed", "created");
        assertThat(answer.get(1).at("/problem/type").asText()).isEqualTo("/problems/malformed-request");
        assertThat(answer.get(2).at("/problem/type").asText()).isEqualTo("/problems/content-too-large");
    }

    @Test
    void an_entry_that_comes_twice_is_told() {
        var answer = send("?mode=best-effort", topic(own, "Én", ""), topic(own, "To", ""));

        assertThat(outcomes(answer)).containsExactly("created", "failed");
        assertThat(answer.get(1).at("/problem/errors/0/detail").asText()).contains("1");
        assertThat(Api.json("/api/v1/topics/" + own).at("/label/nb").asText()).isEqualTo("Én");
    }

    @Test
    void a_damaged_copy_is_refused_when_atomic_and_told_in_best_effort() {
        var export = Api.get("/api/v1/export?type=source").ok().text();
        var shortened = export.substring(export.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8);

        var refused = Api.sendBytes("POST", "/api/v1/import", shortened, headers("Accept-Language", "en"));
        assertThat(refused.problem(422, "damaged-copy").get("errors").findValuesAsText("pointer"))
                .containsExactly("/trailer/counts/sources", "/trailer/sha256");
        var told = send("?mode=best-effort", shortened);
        assertThat(summaryOf(told).at("/problem/type").asText()).isEqualTo("/problems/damaged-copy");
        var twice = (export + topic(own, "Etter", "")).getBytes(StandardCharsets.UTF_8);
        Api.sendBytes("POST", "/api/v1/import", twice, headers()).problem(422, "damaged-copy");
    }

    @Test
    void a_second_member_of_a_gzip_is_read_wherever_the_first_ends() throws IOException {
        for (int length : new int[] {65_535, 65_536, 65_537, 131_072}) {
            var zipped = new ByteArrayOutputStream();
            zipped.write(ofLength(length, gzipped(topic(own, "Første", "") + "\n")));
            zipped.write(gzipped(topic(own + "-b", "Andre", "")));

            var answer = Api.sendBytes(
                    "POST", "/api/v1/import?dryRun=true", zipped.toByteArray(), headers("Content-Encoding", "gzip"));

            assertThat(outcomes(linesOf(answer.ok()))).containsExactly("would-be-created", "would-be-created");
        }
    }

    private static byte[] gzipped(String text) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zipped.toByteArray();
    }

    /** The same member of a length, by the name of a file in its header (RFC 1952). */
    private static byte[] ofLength(int length, byte[] member) throws IOException {
        var padded = new ByteArrayOutputStream();
        padded.write(member, 0, 3);
        padded.write(8);
        padded.write(member, 4, 6);
        padded.write("a".repeat(length - member.length - 1).getBytes(StandardCharsets.US_ASCII));
        padded.write(0);
        padded.write(member, 10, member.length - 10);
        return padded.toByteArray();
    }

    @Test
    void gzip_is_taken_and_what_only_says_so_is_not() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(topic(own, "Pakket", "").getBytes(StandardCharsets.UTF_8));
        }
        var whole = zipped.toByteArray();

        assertThat(outcomes(linesOf(Api.sendBytes("POST", "/api/v1/import", whole, headers("Content-Encoding", "gzip"))
                        .ok())))
                .containsExactly("to-be-created");
        for (var broken :
                List.of(new byte[0], new byte[] {1, 2, 3}, java.util.Arrays.copyOf(whole, whole.length - 9))) {
            Api.sendBytes("POST", "/api/v1/import", broken, headers("Content-Encoding", "gzip"))
                    .problem(400, "malformed-request");
        }
        Api.sendBytes("POST", "/api/v1/import", whole, headers("Content-Encoding", "br"))
                .problem(415, "unsupported-media-type");
    }

    @Test
    void who_may_not_or_asks_wrongly_is_told_before_anything_is_read() {
        var body = topic(own, "x", "").getBytes(StandardCharsets.UTF_8);

        Api.sendBytes("POST", "/api/v1/import", body, "Content-Type", "application/x-ndjson")
                .problem(401, "unauthorized");
        Api.sendBytes("POST", "/api/v1/import?mode=fast&dryRun=perhaps&x=1", body, headers())
                .problem(400, "invalid-parameters");
        Api.sendBytes("POST", "/api/v1/import?mode=fast", body, headers()).problem(400, "invalid-parameters");
        Api.write("POST", "/api/v1/import", "{}").problem(415, "unsupported-media-type");
        Api.get("/api/v1/import").problem(405, "method-not-allowed");
        assertThat(summaryOf(send("", "")).at("/counts/failed").asInt()).isZero();
    }

    @Test
    void an_editor_brings_what_its_organization_maintains() {
        var key = Api.write("POST", "/api/v1/api-keys", "{\"organization\":\"986252932\",\"role\":\"editor\"}")
                .is(201)
                .json()
                .get("secret")
                .asText();
        send("", topic(own + "-others", "Andres", ""));
        var body = String.join(
                "\n",
                topic(
                        own,
                        "Egen",
                        ",\"meta\":{\"maintainer\":\"986252932\",\"version\":9,\"createdAt\":\"2020-01-01T00:00:00Z\"}"),
                topic(own + "-x", "Egen", ",\"meta\":{\"maintainer\":\"991825827\"}"),
                topic(own + "-others", "Tatt", ""));

        var answer = linesOf(Api.sendBytes(
                        "POST",
                        "/api/v1/import?mode=best-effort",
                        body.getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + key,
                        "Content-Type",
                        "application/jsonl")
                .ok());

        assertThat(outcomes(answer)).containsExactly("created", "failed", "failed");
        assertThat(answer.get(1).at("/problem/errors/0/pointer").asText()).isEqualTo("/meta/maintainer");
        assertThat(answer.get(2).at("/problem/type").asText()).isEqualTo("/problems/forbidden");
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/maintainer").asText())
                .isEqualTo("986252932");
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/version").asInt())
                .isEqualTo(1);
    }

    @Test
    void an_admin_keeps_maintainers_and_brings_back_what_was_deleted() {
        var line = topic(own, "Tilbake", ",\"meta\":{\"maintainer\":\"986252932\"}");
        send("", line);
        Api.write("DELETE", "/api/v1/topics/" + own, null, "If-Match", "*").is(204);

        var answer = send("", line);

        assertThat(outcomes(answer)).containsExactly("to-be-created");
        assertThat(answer.get(0).get("version").asInt()).isEqualTo(3);
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/maintainer").asText())
                .isEqualTo("986252932");
        assertThat(Api.json("/api/v1/topics/" + own).at("/meta/version").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?mode=best-effort", "?mode=best-effort&dryRun=true"})
    void a_part_meets_what_is_there_what_was_deleted_and_what_was_erased(String query) {
        send("", topic(own + "-deleted", "A", ""), topic(own + "-erased", "B", ""), topic(own + "-there", "C", ""));
        Api.write("DELETE", "/api/v1/topics/" + own + "-deleted", null, "If-Match", "*")
                .is(204);
        Api.write("DELETE", "/api/v1/topics/" + own + "-erased?erase=true&reason=case%201", null, "If-Match", "*")
                .is(204);

        var answer = send(
                query,
                topic(own + "-deleted", "A", ""),
                topic(own + "-erased", "B", ""),
                topic(own + "-there", "C", ""),
                topic(
                        own + "-new",
                        "D",
                        ",\"related\":[{\"id\":\"" + own + "-deleted\"},{\"id\":\"" + own + "-there\"}]"),
                topic(own + "-lost", "E", ",\"related\":[{\"id\":\"" + own + "-nowhere\"}]"));

        var would = query.endsWith("true") ? "would-be-" : "";
        assertThat(outcomes(answer))
                .containsExactly(would + "created", would + "created", "unchanged", would + "created", "failed");
        assertThat(answer.subList(0, 4))
                .extracting(line -> line.get("version").asInt())
                .containsExactly(3, 3, 1, 1);
        assertThat(answer.get(4).at("/problem/errors/0/pointer").asText()).isEqualTo("/related/0/id");
    }

    @Test
    void many_lines_are_settled_a_part_at_a_time_and_numbered_without_gaps() {
        var before = journalNumber();
        var lines = IntStream.range(0, 1000)
                .mapToObj(i -> topic(
                        own + "-" + i,
                        "Emne " + i,
                        i == 0 ? "" : ",\"broader\":[{\"id\":\"" + own + "-" + (i * 7 % 1000) + "\"}]"))
                .toArray(String[]::new);

        var answer = send("", lines);

        assertThat(outcomes(answer)).hasSize(1000).containsOnly("to-be-created");
        assertThat(summaryOf(answer).get("number").asLong()).isEqualTo(before + 1000);
        assertThat(outcomes(send("?mode=best-effort", lines))).containsOnly("unchanged");
    }

    @Test
    void every_foreign_key_of_postgresql_can_be_checked_at_the_commit() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue("postgresql".equals(System.getProperty("ikb.database")));
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_constraint where contype = 'f' and not condeferrable")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    private static long journalNumber() {
        return ExportTest.trailerOf(Api.get("/api/v1/export?type=series").ok())
                .get("number")
                .asLong();
    }

    private static String topic(String id, String label, String more) {
        return "{\"type\":\"topic\",\"id\":\"" + id + "\",\"label\":{\"nb\":\"" + label + "\"}" + more + "}";
    }

    private static String[] headers(String... more) {
        var all = new ArrayList<>(
                List.of("Authorization", "Bearer " + Api.adminKey(), "Content-Type", "application/x-ndjson"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static List<JsonNode> send(String query, String... lines) {
        return send(query, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> send(String query, byte[] body) {
        return linesOf(
                Api.sendBytes("POST", "/api/v1/import" + query, body, headers()).ok());
    }

    private static List<JsonNode> linesOf(Api.Answer answer) {
        return answer.text()
                .lines()
                .map(line -> Api.parse(line.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toList());
    }

    private static List<String> outcomes(List<JsonNode> answer) {
        return answer.stream()
                .filter(line -> line.has("outcome"))
                .map(line -> line.get("outcome").asText())
                .toList();
    }

    private static JsonNode summaryOf(List<JsonNode> answer) {
        return answer.get(answer.size() - 1).get("summary");
    }
}
