package no.innovasjonsbase.contract;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** The life of an entry of every collection that the OpenAPI definition names, as those who write see it. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class WritesTest {
    private static final String NEW = "*";

    @Inject
    Journal journal;

    @Inject
    EntryTypes types;

    static List<Contract.Operation> creations() {
        return entries("post");
    }

    static List<Contract.Operation> replacements() {
        return entries("put");
    }

    static List<Contract.Operation> changes() {
        return entries("patch");
    }

    static List<Contract.Operation> deletions() {
        return entries("delete");
    }

    /** The operations on entries with a method. */
    private static List<Contract.Operation> entries(String method) {
        var collections = Contract.allCollections();
        return Contract.writes(method).stream()
                .filter(operation -> collections.contains(operation.path().replace("/{id}", "")))
                .toList();
    }

    @Test
    void every_collection_can_be_written_to() {
        var collections = types.byCollection().size();
        assertThat(creations()).isNotEmpty().hasSize(collections);
        assertThat(replacements()).hasSize(collections);
        assertThat(changes()).hasSize(collections);
        assertThat(deletions()).hasSize(collections);
    }

    // --- A life ----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("replacements")
    void an_entry_is_created_refused_changed_deleted_and_created_again(Contract.Operation operation) {
        var address = operation.path().replace("{id}", "et-liv");
        var draft = operation.exampleBody().getValue();

        var first = created(address, draft);
        assertThat(version(first)).isEqualTo(1);
        Api.write("PUT", address, draft).problem(428, "precondition-required");
        Api.write("PUT", address, draft, "If-None-Match", NEW).problem(412, "precondition-failed");
        Api.write("DELETE", address, null).problem(428, "precondition-required");

        var second = Api.write("PATCH", address, cited("side 2"), "If-Match", first.header("ETag"));
        assertThat(version(second.ok())).isEqualTo(2);
        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            Api.write(method, address, method.equals("DELETE") ? null : draft, "If-Match", first.header("ETag"))
                    .problem(412, "precondition-failed");
        }
        var third = Api.write("PUT", address, draft, "If-Match", "\"0-x-y\", " + second.header("ETag"));
        assertThat(version(third.ok())).isEqualTo(3);

        Api.write("DELETE", address, null, "If-Match", third.header("ETag")).is(204);
        var gone = Api.get(address).problem(410, "gone");
        assertThat(gone.get("deletedAt").asText()).isNotEmpty();
        Api.write("PUT", address, draft).problem(410, "gone");
        Api.write("PATCH", address, cited("side 3"), "If-Match", NEW).problem(410, "gone");
        Api.write("DELETE", address, null, "If-Match", NEW).problem(410, "gone");

        var again = created(address, draft);
        assertThat(version(again)).isEqualTo(5);
        Api.write("PATCH", address, cited("side 4"), "If-Match", third.header("ETag"))
                .problem(412, "precondition-failed");
        // What a generated client accepts of a deletion.
        Api.write("DELETE", address, null, "If-Match", again.header("ETag"), "Accept", "application/problem+json")
                .is(204);
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void the_tag_in_an_entry_is_the_same_wherever_it_is_read_and_may_be_written_with(Contract.Operation operation) {
        var address = operation.path().replace("{id}", "med-merke");
        var draft = operation.exampleBody().getValue();
        var written = created(address, draft).json();
        var tag = tagIn(written);
        var after = journal.head() - 1;

        assertThat(tag).matches("\"[0-9]+-[0-9a-z]+\"");
        assertThat(tagIn(Api.json(address + "?lang=nn&fields=meta"))).isEqualTo(tag);
        assertThat(tagIn(Api.json(address + "/versions/" + written.at("/meta/version"))))
                .isEqualTo(tag);
        assertThat(tagIn(Api.json(operation
                                .path()
                                .replace("{id}", "?ids=med-merke")
                                .replace("/?", "?"))
                        .at("/items/0")))
                .isEqualTo(tag);
        assertThat(tagIn(Api.json("/api/v1/changes?limit=1&after=" + after).at("/items/0/state")))
                .isEqualTo(tag);
        assertThat(Api.get("/api/v1/export").text().lines().map(String::strip)).contains(written.toString());

        for (var method : List.of("PUT", "PATCH", "DELETE")) {
            Api.write(method, address, cited("side 2"), "If-Match", "*", "If-None-Match", NEW)
                    .problem(412, "precondition-failed");
        }
        Api.write("PATCH", address, cited("side 2"), "If-Match", "W/" + tag).problem(412, "precondition-failed");
        Api.write("PATCH", address, cited("side 2"), "If-Match", tag.replace("-", "-0"))
                .problem(412, "precondition-failed");
        var changed =
                Api.write("PATCH", address, cited("side 2"), "If-Match", tag).ok();
        assertThat(tagIn(changed.json())).isNotEqualTo(tag);
        Api.write("PATCH", address, cited("side 3"), "If-Match", tag).problem(412, "precondition-failed");
        Api.write("PUT", address, written, "If-Match", "*").problem(422, "invalid-entry");
        Api.write("PUT", address, changed.json(), "If-Match", tagIn(changed.json()))
                .ok();
        Api.write("DELETE", address, null, "If-Match", tagIn(changed.json())).is(204);
    }

    /** As clients in other languages write what they read. */
    @Test
    void what_the_base_decides_may_come_back_in_another_form_of_the_same_value() {
        var address = "/api/v1/topics/meta-in-other-forms";
        var body = "{\"label\":{\"nb\":\"A\"}}";
        var meta = Api.write("PUT", address, body, "If-None-Match", NEW)
                .is(201)
                .json()
                .get("meta");
        var created = meta.get("createdAt").asText();
        try {
            for (var same : List.of(
                    "\"createdAt\":\"" + created.replace("Z", "000Z") + "\"",
                    "\"updatedAt\":\"" + created.replace("Z", "000+00:00") + "\"",
                    "\"createdAt\":null,\"version\":null",
                    "\"version\":1.0",
                    "\"version\":10e-1")) {
                assertThat(putWithMeta(address, same).ok().json().get("meta")).isEqualTo(meta);
            }
            for (var other : List.of(
                    "\"createdAt\":\"" + created.replace("Z", "001Z") + "\"",
                    "\"updatedAt\":\"" + created.replace("Z", "+01:00") + "\"",
                    "\"createdAt\":\"yesterday\"",
                    "\"version\":1.0000000000000000000000001",
                    "\"version\":\"1\"",
                    "\"version\":1e999999999")) {
                putWithMeta(address, other).problem(422, "invalid-entry");
            }
        } finally {
            Api.write("DELETE", address, null, "If-Match", NEW).is(204);
        }
    }

    private static Api.Answer putWithMeta(String address, String meta) {
        return Api.write("PUT", address, "{\"label\":{\"nb\":\"A\"},\"meta\":{" + meta + "}}", "If-Match", "*");
    }

    private static String tagIn(JsonNode entry) {
        return entry.at("/meta/etag").asText();
    }

    private static Api.Answer created(String address, JsonNode draft) {
        var answer = Api.write("PUT", address, draft, "If-None-Match", NEW).is(201);
        assertThat(answer.header("Location")).isEqualTo(address);
        assertIsWhatGetAnswers(answer);
        return answer;
    }

    @ParameterizedTest
    @MethodSource("creations")
    void what_is_created_is_told_and_found_at_its_location(Contract.Operation operation) {
        var answer = Api.write("POST", operation.path(), operation.exampleBody().getValue())
                .is(201);

        assertThat(answer.header("Location")).startsWith(operation.path() + "/");
        assertIsWhatGetAnswers(answer);
        Api.write("DELETE", answer.header("Location"), null, "If-Match", answer.header("ETag"))
                .is(204);
    }

    private static void assertIsWhatGetAnswers(Api.Answer answer) {
        var found = Api.get(answer.header("Content-Location")).ok();
        assertThat(found.text()).isEqualTo(answer.text());
        assertThat(found.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(found.header("Last-Modified")).isEqualTo(answer.header("Last-Modified"));
    }

    // --- Examples --------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource({"creations", "replacements", "changes"})
    void an_example_works_as_it_stands(Contract.Operation operation) {
        var isChange = operation.id().startsWith("change");
        if (isChange) {
            makeIfThereIsNone(operation);
        }
        var before = journal.head();
        var address = operation.examplePath() + "?dryRun=true";
        var body = operation.exampleBody().getValue();
        var answer = operation.id().startsWith("create")
                ? Api.write("POST", address, body)
                : isChange
                        ? Api.write("PATCH", address, body, "If-Match", NEW)
                        : Api.write("PUT", address, body, "If-None-Match", NEW);

        assertThat(answer.status()).as(answer.text()).isEqualTo(isChange ? 200 : 201);
        assertThat(answer.json().get("type")).isNotNull();
        assertThat(journal.head()).isEqualTo(before);
        if (isChange) {
            deleteIfMade(operation);
        }
    }

    @ParameterizedTest
    @MethodSource("deletions")
    void an_example_of_deleting_works_once_the_entry_is_there(Contract.Operation operation) {
        if (isOfWhatIsMade(operation)) {
            makeIfThereIsNone(operation);
            deleteIfMade(operation);
        } else {
            Api.write("DELETE", operation.examplePath() + "?dryRun=true", null, "If-Match", NEW)
                    .is(204);
            Api.get(operation.examplePath()).ok();
        }
    }

    /** Whether an operation's example is of the entry that the example of making one makes: the first content has none. */
    private static boolean isOfWhatIsMade(Contract.Operation operation) {
        return replacementOf(operation).examplePath().equals(operation.examplePath());
    }

    private static Contract.Operation replacementOf(Contract.Operation operation) {
        return replacements().stream()
                .filter(other -> other.path().equals(operation.path()))
                .findFirst()
                .orElseThrow();
    }

    private static void makeIfThereIsNone(Contract.Operation operation) {
        if (isOfWhatIsMade(operation)) {
            var draft = replacementOf(operation).exampleBody().getValue();
            created(operation.examplePath(), draft);
        }
    }

    private static void deleteIfMade(Contract.Operation operation) {
        if (isOfWhatIsMade(operation)) {
            Api.write("DELETE", operation.examplePath(), null, "If-Match", NEW).is(204);
        }
    }

    // --- Sending back what was fetched -----------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("changes")
    void what_was_fetched_can_be_sent_back_and_changes_nothing(Contract.Operation operation) {
        makeIfThereIsNone(operation);
        var before = journal.head();
        var address = operation.examplePath();
        var fetched = Api.get(address).ok();

        var put = Api.write("PUT", address, fetched.text(), "If-Match", fetched.header("ETag"));
        assertThat(put.ok().header("ETag")).isEqualTo(fetched.header("ETag"));
        var patch = Api.write("PATCH", address, "{}", "If-Match", fetched.header("ETag"));
        assertThat(patch.ok().text()).isEqualTo(fetched.text());
        assertThat(journal.head()).isEqualTo(before);
        deleteIfMade(operation);
    }

    @Test
    void the_tag_of_any_representation_is_good_for_writing() {
        var address = "/api/v1/topics/any-representation";
        created(address, label("Et emne"));
        for (var query : List.of("?lang=nb", "?fields=label", "")) {
            var tag = Api.get(address + query, "Accept-Encoding", "gzip").ok().header("ETag");
            var next = label("Et emne, " + query);
            Api.write("PUT", address, next, "If-Match", tag).ok();
        }
    }

    // --- Two at once -----------------------------------------------------------------------------------------------

    @Test
    void of_twenty_changes_with_one_tag_one_wins() throws Exception {
        var address = "/api/v1/topics/twenty-at-once";
        var tag = created(address, label("Tjue")).header("ETag");

        var statuses = atOnce(20, i -> Api.write("PATCH", address, label("Nummer " + i), "If-Match", tag));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(19);
        assertThat(Api.json(address).at("/meta/version").asInt()).isEqualTo(2);
    }

    @Test
    void of_twenty_creations_of_one_id_one_wins() throws Exception {
        var address = "/api/v1/topics/twenty-creations";

        var statuses = atOnce(20, i -> Api.write("PUT", address, label("Nummer " + i), "If-None-Match", NEW));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(19);
    }

    @Test
    void twenty_creations_of_one_name_have_twenty_ids() throws Exception {
        var statuses = atOnce(20, i -> Api.write("POST", "/api/v1/topics", label("Samme navn på alle")));

        assertThat(statuses).containsOnly(201).hasSize(20);
    }

    @Test
    void what_is_deleted_and_referred_to_at_once_is_never_referred_to_afterwards() throws Exception {
        for (int round = 0; round < 10; round++) {
            var target = "/api/v1/topics/referred-" + round;
            created(target, label("Vist til"));
            var referrer = label("Viser til").set("broader", refs("referred-" + round));
            var id = "/api/v1/topics/referrer-" + round;

            var statuses = atOnce(
                    2,
                    i -> i == 0
                            ? Api.write("DELETE", target, null, "If-Match", NEW)
                            : Api.write("PUT", id, referrer, "If-None-Match", NEW));

            assertThat(statuses).isIn(List.of(204, 422), List.of(409, 201));
        }
    }

    // --- References ------------------------------------------------------------------------------------------------

    @Test
    void what_is_referred_to_is_not_deleted_and_its_referrers_are_named() {
        var address = "/api/v1/organizations/skatteetaten";
        var problem = Api.write("DELETE", address, null, "If-Match", NEW).problem(409, "entry-in-use");

        assertThat(problem.get("referrers")).isNotEmpty().allSatisfy(referrer -> assertThat(
                        Api.json(referrer.get("href").asText()).toString())
                .contains("skatteetaten"));
        Api.get(address).ok();
    }

    // --- Idempotency -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Erased 0f2a9c0d5b7e41868c1d2e3f4a5b6c7d0f2a9c0d5b7e41868c1d2e3f4a5b6c7d",
                "Sak \uFF10\uFF11\uFF10\uFF11\uFF10\uFF11\uFF15\uFF10\uFF10\uFF17\uFF14"
            })
    void a_name_that_gives_an_id_that_none_may_choose_is_refused(String label) {
        Api.write("POST", "/api/v1/topics", "{\"label\":{\"nb\":\"" + label + "\"}}")
                .problem(422, "invalid-entry");
    }

    @Test
    void an_entry_that_would_fill_pages_is_refused_as_a_whole() {
        var texts = Stream.of("nb nn en se da sv fi de fr es it nl pl pt ru uk cs sk hu et".split(" "))
                .map(language -> "\"%s\":\"%s\"".formatted(language, "Langt. ".repeat(714) + "X"))
                .collect(Collectors.joining(","));

        var problem = Api.write(
                        "POST",
                        "/api/v1/topics",
                        "{\"label\":{\"nb\":\"Lang\"},\"definition\":{%s},\"scopeNote\":{%s}}".formatted(texts, texts))
                .problem(422, "invalid-entry");

        assertThat(problem.get("errors")).hasSize(1);
        assertThat(problem.at("/errors/0/detail").asText()).contains("200");
    }

    @Test
    void a_patch_points_a_reference_elsewhere_by_its_id_alone() {
        var principle = "/api/v1/principles/writes-elsewhere";
        Api.write(
                        "PUT",
                        principle,
                        "{\"statement\":{\"nb\":\"Pek\"},\"attributedTo\":{\"id\":\"jacob-torfing\"},"
                                + "\"origin\":{\"type\":\"source\",\"id\":\"topplederkonferansen-artikkel\"}}")
                .is(201);

        var patched = Api.write(
                        "PATCH",
                        principle,
                        "{\"attributedTo\":{\"id\":\"monica-maeland\"},"
                                + "\"origin\":{\"type\":\"source\",\"id\":\"meld-st-30-2019-2020\"}}",
                        "If-Match",
                        "*")
                .ok()
                .json();

        assertThat(patched.at("/attributedTo/href").asText()).isEqualTo("/api/v1/speakers/monica-maeland");
        assertThat(patched.at("/origin/href").asText()).isEqualTo("/api/v1/sources/meld-st-30-2019-2020");
        Api.write(
                        "PATCH",
                        principle,
                        "{\"attributedTo\":{\"href\":\"/api/v1/speakers/jacob-torfing\"}}",
                        "If-Match",
                        "*")
                .problem(422, "invalid-entry");
        Api.write("DELETE", principle, null, "If-Match", "*").is(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conferences   | {"name":{"nb":"Tom"}}  | location
                    sources       | {"title":{"nb":"Tom"},"kind":"report"} | identifiers
                    speakers      | {"name":"Tom"}         | identifiers
                    organizations | {"name":{"nb":"Tom"},"kind":"agency"} | identifiers
                    """)
    void what_has_nothing_in_it_is_not_there(String collection, String entry, String property) {
        var address = "/api/v1/" + collection + "/writes-empty";

        var made = Api.write("PUT", address, entry.replaceFirst("}$", ",\"" + property + "\":{}}"))
                .is(201)
                .json();

        assertThat(made.has(property)).isFalse();
        Api.write("PATCH", address, "{\"" + property + "\":{}}", "If-Match", "*")
                .ok();
        assertThat(Api.json(address)).isEqualTo(made);
        Api.write("DELETE", address, null, "If-Match", "*").is(204);
    }

    @Test
    void a_request_with_a_key_is_done_once() {
        var draft = label("Bare én gang");
        var first = Api.write("POST", "/api/v1/topics", draft, "Idempotency-Key", "once-1")
                .is(201);
        var head = journal.head();
        var second = Api.write("POST", "/api/v1/topics", draft, "Idempotency-Key", "once-1")
                .is(201);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(journal.head()).isEqualTo(head);
        Api.write("POST", "/api/v1/topics", label("En annen"), "Idempotency-Key", "once-1")
                .problem(422, "idempotency-key-reused");
        Api.write("POST", "/api/v1/sources", draft, "Idempotency-Key", "once-1").problem(422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    /api/v1/topics             | ''     | none   | 255
                    /api/v1/topics             | a b    | none   | 255
                    /api/v1/topics             | once-2 | once-3 | mer enn én gang
                    /api/v1/topics             | once-4 | once-4 | mer enn én gang
                    /api/v1/topics?dryRun=true | a b    | none   | 255
                    """)
    void a_key_that_is_none_is_refused(String address, String key, String another, String said) {
        var headers = another == null
                ? new String[] {"Idempotency-Key", key}
                : new String[] {"Idempotency-Key", key, "Idempotency-Key", another};
        var problem = Api.write("POST", address, label("Nøkkel"), headers).problem(400, "malformed-request");

        assertThat(problem.at("/errors/0/header").asText()).isEqualTo("Idempotency-Key");
        assertThat(problem.at("/errors/0/detail").asText()).contains(said);
    }

    @Test
    void a_request_with_a_key_sent_twenty_times_at_once_is_done_once() throws Exception {
        var draft = label("Tjue ganger");
        var head = journal.head();

        var statuses = atOnce(20, i -> Api.write("POST", "/api/v1/topics", draft, "Idempotency-Key", "twenty"));

        assertThat(statuses).containsAnyOf(201).isSubsetOf(201, 409);
        assertThat(journal.head()).isEqualTo(head + 1);
    }

    @Test
    void a_creation_with_a_precondition_is_told_that_it_has_no_meaning() {
        for (var header : List.of("If-Match", "If-None-Match")) {
            var body = "{\"label\":{\"nb\":\"Uten mening\"}}";
            var problem = Api.write("POST", "/api/v1/topics", body, header, "*").problem(400, "malformed-request");
            assertThat(problem.at("/errors/0/header").asText()).isEqualTo(header);
        }
    }

    @Test
    void a_key_stays_free_until_its_request_succeeds() {
        Api.write("POST", "/api/v1/topics", "{}", "Idempotency-Key", "free").problem(422, "invalid-entry");
        Api.write("POST", "/api/v1/topics", label("Rettet"), "Idempotency-Key", "free")
                .is(201);
    }

    private static int version(Api.Answer answer) {
        return answer.json().at("/meta/version").asInt();
    }

    private static ObjectNode label(String text) {
        var draft = JsonNodeFactory.instance.objectNode();
        draft.putObject("label").put("nb", text);
        return draft;
    }

    private static JsonNode refs(String id) {
        var refs = JsonNodeFactory.instance.arrayNode();
        refs.addObject().put("id", id);
        return refs;
    }

    private static JsonNode cited(String locator) {
        var patch = JsonNodeFactory.instance.objectNode();
        var citation = patch.putArray("citations").addObject();
        citation.put("relation", "direct").put("locator", locator);
        citation.putObject("source").put("id", "topplederkonferansen-artikkel");
        return patch;
    }

    private static List<Integer> atOnce(int threads, java.util.function.IntFunction<Api.Answer> request)
            throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var start = new CountDownLatch(1);
            var running = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return request.apply(i).status();
                    }))
                    .toList();
            start.countDown();
            var statuses = new java.util.ArrayList<Integer>();
            for (var each : running) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }
}
