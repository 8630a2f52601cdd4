package no.innovasjonsbase.editing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.FilledDraft;
import no.innovasjonsbase.testsupport.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/** Two entries that are the same thing become one: what referred to one refers to the other, and the one leads there. */
@ApplicationTest
@Tag("database")
class MergeTest {
    @Inject
    EntityManager entityManager;

    private static final String ROOT = Entry.ROOT;
    private static final String ERASE = "?erase=true&reason=case%202026%2F1";

    private final List<String> made = new ArrayList<>();

    @Inject
    EntryTypes types;

    @AfterEach
    void delete_what_is_left() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Api.write("DELETE", made.get(i), null, "If-Match", "*");
        }
    }

    // --- What refers to it -----------------------------------------------------------------------------------------

    static Stream<String> collections() {
        return Contract.collections().stream();
    }

    @ParameterizedTest
    @MethodSource("collections")
    void whatever_refers_to_an_entry_refers_to_the_other_then(String collection) {
        var type = types.require(collection.substring(ROOT.length()));
        var from = put(collection + "/merge-from", filled(type));
        var into = put(collection + "/merge-into", filled(type));
        var before = Api.json(into);
        var referrers = new LinkedHashMap<String, JsonNode>();
        for (var other : types.byCollection().values()) {
            var address = put(Entry.hrefOf(other, "merge-refers"), filled(other));
            var draft = (ObjectNode) Api.json(address);
            if (replace(draft, href -> href.startsWith(collection + "/"), "merge-from") > 0) {
                draft.remove("meta");
                Api.write("PUT", address, draft, "If-Match", "*").ok();
                referrers.put(address, Api.json(address));
            }
        }

        var answer = merge(from, "merge-into");

        assertThat(answer.json()).isEqualTo(before);
        assertThat(Api.get(from).status()).isEqualTo(308);
        referrers.forEach((address, entry) -> {
            var expected = (ObjectNode) entry.deepCopy();
            assertThat(replace(expected, from::equals, "merge-into")).isPositive();
            var moved = (ObjectNode) Api.json(address);
            assertThat(moved.at("/meta/version").asInt())
                    .isEqualTo(entry.at("/meta/version").asInt() + 1);
            assertThat(moved.at("/meta/maintainer")).isEqualTo(entry.at("/meta/maintainer"));
            moved.remove("meta");
            expected.remove("meta");
            assertThat(moved).isEqualTo(expected);
        });
    }

    private static ObjectNode filled(Class<? extends Entry> type) {
        return new FilledDraft("Slått sammen", "https://example.no/slatt").of(type);
    }

    /** Has the references in some JSON whose addresses are meant lead to another id; answers how many. */
    private static int replace(JsonNode json, Predicate<String> isMeant, String id) {
        var count = 0;
        for (var part : json) {
            if (part instanceof ObjectNode reference
                    && isMeant.test(reference.path("href").asText())) {
                var href = reference.get("href").asText();
                reference.put("id", id).put("href", href.substring(0, href.lastIndexOf('/') + 1) + id);
                count++;
            }
            count += replace(part, isMeant, id);
        }
        return count;
    }

    @Test
    void of_what_becomes_alike_one_stays_and_citations_still_point_at_what_they_are_about() {
        var from = topic("merge-alike-a");
        topic("merge-alike-b");
        topic("merge-alike-c");
        var principle = put(
                ROOT + "principles/merge-alike",
                json(
                        "{'statement':{'nb':'Likt'},'topics':[{'id':'merge-alike-b'},{'id':'trust'},{'id':'merge-alike-a'},"
                                + "{'id':'merge-alike-c'}],'citations':["
                                + "{'relation':'unsourced','about':['/topics/0','/topics/2','/topics/3/id','/statement']},"
                                + "{'relation':'self-composed','about':['/topics/2']},"
                                + "{'relation':'unsourced'},"
                                + "{'relation':'self-composed','about':['/topics/0']}]}"));

        merge(from, "merge-alike-b");

        var moved = Api.json(principle);
        assertThat(ids(moved.get("topics"))).containsExactly("merge-alike-b", "trust", "merge-alike-c");
        assertThat(texts(moved.at("/citations/0/about"))).containsExactly("/topics/0", "/topics/2/id", "/statement");
        assertThat(texts(moved.at("/citations/1/about"))).containsExactly("/topics/0");
        assertThat(moved.at("/citations/2").has("about")).isFalse();
        assertThat(moved.get("citations")).hasSize(3);
    }

    @Test
    void what_differs_beside_two_references_stays() {
        put(ROOT + "principles/merge-differ-a", json("{'statement':{'nb':'A'}}"));
        put(ROOT + "principles/merge-differ-b", json("{'statement':{'nb':'B'}}"));
        var principle = put(
                ROOT + "principles/merge-differ",
                json(
                        "{'statement':{'nb':'C'},'related':[{'id':'merge-differ-a','reason':'contradicts'},"
                                + "{'id':'merge-differ-b','reason':'inspired-by'},{'id':'merge-differ-b','reason':'contradicts'}]}"));

        merge(ROOT + "principles/merge-differ-a", "merge-differ-b");

        assertThat(Api.json(principle).get("related"))
                .extracting(related ->
                        related.get("id").asText() + " " + related.get("reason").asText())
                .containsExactly("merge-differ-b contradicts", "merge-differ-b inspired-by");
    }

    @Test
    void the_other_does_not_come_to_refer_to_itself() {
        var from = topic("merge-self-a");
        var into = put(
                ROOT + "topics/merge-self-b",
                json(
                        "{'label':{'nb':'B'},'broader':[{'id':'merge-self-a'},{'id':'trust'}],'related':[{'id':'merge-self-a'}],"
                                + "'replacedBy':{'id':'merge-self-a'},'citations':["
                                + "{'relation':'unsourced','about':['/broader/0','/broader/1']},"
                                + "{'relation':'unsourced','about':['/replacedBy/id','/related/0']}]}"));

        var answer = merge(from, "merge-self-b");

        assertThat(answer.json()).isEqualTo(Api.json(into));
        assertThat(answer.header("ETag")).isEqualTo(Api.get(into).header("ETag"));
        assertThat(answer.json().at("/meta/version").asInt()).isEqualTo(2);
        assertThat(ids(answer.json().get("broader"))).containsExactly("trust");
        assertThat(answer.json().get("related")).isEmpty();
        assertThat(answer.json().has("replacedBy")).isFalse();
        assertThat(answer.json().get("citations")).hasSize(1);
        assertThat(texts(answer.json().at("/citations/0/about"))).containsExactly("/broader/0");
    }

    @Test
    void bodies_lose_the_relations_to_themselves_and_keep_those_to_others() {
        put(ROOT + "organizations/merge-body-a", json("{'name':{'nb':'A'},'kind':'agency'}"));
        var into = put(
                ROOT + "organizations/merge-body-b",
                json("{'name':{'nb':'B'},'kind':'agency','parent':{'id':'merge-body-a'},'membership':{'from':'2012'},"
                        + "'successors':[{'organization':{'id':'merge-body-a'},'date':'2020','how':'merger'}],"
                        + "'earlierParents':[{'organization':{'id':'merge-body-a'},'to':'2001'}]}"));
        var child = put(
                ROOT + "organizations/merge-body-c",
                json(
                        "{'name':{'nb':'C'},'kind':'agency','parent':{'id':'merge-body-a'},'membership':{'from':'2010'}}"));

        merge(ROOT + "organizations/merge-body-a", "merge-body-b");

        var body = Api.json(into);
        assertThat(body.has("parent")).isFalse();
        assertThat(body.has("membership")).isFalse();
        assertThat(body.get("successors")).isEmpty();
        assertThat(body.get("earlierParents")).isEmpty();
        assertThat(Api.json(child).at("/parent/id").asText()).isEqualTo("merge-body-b");
        assertThat(Api.json(child).at("/membership/from").asText()).isEqualTo("2010");
    }

    @Test
    void a_source_may_be_described_after_itself_and_a_citation_stands_once() {
        var from = source("merge-source-a", "[]");
        var into =
                source("merge-source-b", "[{'relation':'direct','source':{'id':'merge-source-a'},'locator':'s. 1'}]");
        var topic = put(
                ROOT + "topics/merge-source",
                json("{'label':{'nb':'Sitert'},'citations':[{'relation':'direct','source':{'id':'merge-source-a'}},"
                        + "{'relation':'direct','source':{'id':'merge-source-b'}}]}"));

        merge(from, "merge-source-b");

        assertThat(Api.json(into).at("/citations/0/source/id").asText()).isEqualTo("merge-source-b");
        assertThat(Api.json(topic).get("citations")).hasSize(1);
    }

    @Test
    void what_an_entry_itself_referred_to_is_left_alone() {
        topic("merge-left-b");
        var from = put(
                ROOT + "topics/merge-left-a",
                json("{'label':{'nb':'A'},'broader':[{'id':'merge-left-b'},{'id':'merge-left-a'}]}"));
        var version = Api.json(ROOT + "topics/merge-left-b").at("/meta/version");

        assertThat(merge(from, "merge-left-b").json().at("/meta/version")).isEqualTo(version);
    }

    @Test
    void a_referrer_that_can_not_be_changed_so_is_named_with_what_would_be_wrong() {
        var from = put(ROOT + "organizations/merge-wrong-a", json("{'name':{'nb':'A'},'kind':'agency'}"));
        put(ROOT + "organizations/merge-wrong-b", json("{'name':{'nb':'B'},'kind':'agency'}"));
        var child = put(
                ROOT + "organizations/merge-wrong-c",
                json("{'name':{'nb':'C'},'kind':'agency','parent':{'id':'merge-wrong-a'}}"));
        // As a release may have stored it whose rules were others.
        QuarkusTransaction.requiringNew().run(() -> entityManager
                .createNativeQuery("update change set state = replace(state, '\"agency\"', '\"bureau\"')"
                        + " where entry_type = 'organization' and entry_id = 'merge-wrong-c'")
                .executeUpdate());
        var head = head();

        for (var query : List.of("", "?dryRun=true")) {
            var problem = Api.write("POST", from + "/merge-into/merge-wrong-b" + query, null, "If-Match", "*")
                    .problem(409, "entry-in-use");
            assertThat(problem.at("/referrers/0/href").asText()).isEqualTo(child);
            assertThat(problem.get("errors")).hasSize(1);
            assertThat(problem.at("/errors/0/detail").asText()).contains("agency");
            assertThat(problem.get("detail").asText()).contains(child);
        }

        assertThat(head()).isEqualTo(head);
        Api.write("PATCH", child, "{\"kind\":\"agency\"}", "If-Match", "*").ok();
        merge(from, "merge-wrong-b");
    }

    @Test
    void more_referrers_than_one_write_may_change_are_refused_with_the_limit() {
        var from = topic("merge-many-a");
        topic("merge-many-b");
        var lines = IntStream.rangeClosed(1, 501)
                .mapToObj(i -> json(
                        "{'type':'topic','id':'merge-many-%d','label':{'nb':'Nr %d'},'broader':[{'id':'merge-many-a'}]}"
                                .formatted(i, i)))
                .map(JsonNode::toString)
                .reduce("", (all, line) -> all + line + "\n");
        IntStream.rangeClosed(1, 501).forEach(i -> made.add(ROOT + "topics/merge-many-" + i));
        importLines(lines);

        var problem = Api.write("POST", from + "/merge-into/merge-many-b", null, "If-Match", "*")
                .problem(409, "entry-in-use");

        assertThat(problem.get("detail").asText()).contains("500");
        assertThat(problem.get("referrers")).hasSize(100);
        Api.write("DELETE", ROOT + "topics/merge-many-501", null, "If-Match", "*")
                .is(204);
        merge(from, "merge-many-b");
        assertThat(Api.json(ROOT + "topics/merge-many-377").at("/broader/0/id").asText())
                .isEqualTo("merge-many-b");
    }

    // --- How it is asked for ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    topics/merge-ask-a/merge-into/merge-ask-a             | *      | 400 | invalid-parameters    | merge-ask-a
                    topics/merge-ask-a/merge-into/merge-ask-a             |        | 400 | invalid-parameters    | merge-ask-a
                    topics/merge-ask-a/merge-into/merge-ask-b             |        | 428 | precondition-required |
                    topics/merge-ask-a/merge-into/merge-ask-b             | "1-x"  | 412 | precondition-failed   |
                    topics/merge-ask-a/merge-into/merge-ask-b             | x      | 400 | malformed-request     |
                    topics/merge-ask-a/merge-into/merge-ask-b?dryRun=yes  | *      | 400 | invalid-parameters    |
                    topics/merge-ask-a/merge-into/merge-ask-b?reason=x    | *      | 400 | invalid-parameters    |
                    topics/merge-ask-a/merge-into/finnes-ikke             | *      | 404 | not-found             | finnes-ikke
                    topics/merge-ask-a/merge-into/finnes-ikke             |        | 428 | precondition-required |
                    topics/merge-ask-a/merge-into/jacob-torfing           | *      | 404 | not-found             | topics
                    topics/merge-ask-a/merge-into/MERGE-ASK-B             | *      | 404 | not-found             |
                    topics/merge-ask-a/merge-into/%E2%98%83               | *      | 404 | not-found             |
                    topics/merge-ask-a/merge-into/%00                     | *      | 400 | malformed-request     |
                    topics/merge-ask-a/merge-into/merge-ask-gone          | *      | 410 | gone                  | merge-ask-gone
                    topics/merge-ask-a/merge-into/merge-ask-merged        | *      | 410 | gone                  | /api/v1/topics/merge-ask-b
                    topics/finnes-ikke/merge-into/merge-ask-b             | *      | 404 | not-found             | finnes-ikke
                    topics/orgnr:974761076/merge-into/merge-ask-b         | *      | 404 | not-found             |
                    topics/merge-ask-gone/merge-into/merge-ask-b          | *      | 410 | gone                  |
                    topics/merge-ask-merged/merge-into/merge-ask-b        | *      | 410 | gone                  | /api/v1/topics/merge-ask-b
                    finnes-ikke/merge-ask-a/merge-into/merge-ask-b        | *      | 404 | not-found             |
                    topics/merge-ask-a/merge-into                         | *      | 404 | not-found             |
                    topics/merge-ask-a/merge-into/merge-ask-b/x           | *      | 404 | not-found             |
                    """)
    void what_is_not_asked_for_rightly_changes_nothing(
            String asked, String ifMatch, int status, String problem, String named) {
        topic("merge-ask-a");
        topic("merge-ask-b");
        Api.write("DELETE", topic("merge-ask-gone"), null, "If-Match", "*").is(204);
        merge(topic("merge-ask-merged"), "merge-ask-b");
        var head = head();

        var headers = ifMatch == null
                ? new String[] {"Accept-Language", "en"}
                : new String[] {"Accept-Language", "en", "If-Match", ifMatch};
        var answer = Api.write("POST", ROOT + asked, null, headers).problem(status, problem);

        assertThat(answer.toString()).contains(named == null ? "" : named);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void only_an_admin_merges() {
        var from = topic("merge-who-a");
        topic("merge-who-b");
        var key = Api.write("POST", "/api/v1/api-keys", "{\"organization\":\"991825827\",\"role\":\"editor\"}")
                .is(201)
                .json()
                .get("secret")
                .asText();

        Api.send("POST", from + "/merge-into/merge-who-b", "If-Match", "*", "Authorization", "Bearer " + key)
                .problem(403, "forbidden");
        Api.send("POST", from + "/merge-into/merge-who-b", "If-Match", "*").problem(401, "unauthorized");
        assertThat(Api.send("OPTIONS", from + "/merge-into/merge-who-b").is(204).listIn("Allow"))
                .containsExactly("OPTIONS", "POST");
        Api.get(from + "/merge-into/merge-who-b").problem(405, "method-not-allowed");
        Api.get(from).ok();
    }

    @Test
    void a_dry_run_answers_all_the_same_and_changes_nothing() {
        var from = topic("merge-dry-a");
        var into = put(
                ROOT + "topics/merge-dry-b",
                json("{'label':{'nb':'B'},'broader':[{'id':'merge-dry-a'},{'id':'trust'}]}"));
        var head = head();

        var answer = Api.write("POST", from + "/merge-into/merge-dry-b?dryRun=true", null, "If-Match", tagOf(from))
                .ok();

        assertThat(ids(answer.json().get("broader"))).containsExactly("trust");
        assertThat(answer.findHeader("ETag")).isEmpty();
        assertThat(head()).isEqualTo(head);
        assertThat(ids(Api.json(into).get("broader"))).containsExactly("merge-dry-a", "trust");
        Api.get(from).ok();
    }

    // --- Where it leads --------------------------------------------------------------------------------------------

    @Test
    void every_address_of_it_leads_to_the_other_at_once_and_for_good() {
        var from = put(ROOT + "speakers/merge-lead-a", json("{'name':'Per Person'}"));
        put(ROOT + "speakers/merge-lead-b", json("{'name':'Per Person'}"));
        var addresses = new LinkedHashMap<String, String>();
        for (var query : List.of("", "?lang=nn", "?lang=nn,en&format=json-ld")) {
            addresses.put(from + query, ROOT + "speakers/merge-lead-b" + query);
        }
        addresses.put(from + "/appearances?limit=1", ROOT + "speakers/merge-lead-b/appearances?limit=1");
        addresses.put(from + "/claims", ROOT + "speakers/merge-lead-b/claims");
        addresses.put("/pages/speakers/merge-lead-a?lang=en", "/pages/speakers/merge-lead-b?lang=en");
        addresses.put(
                "/id/speaker/merge-lead-a?lang=nn",
                Api.root().resolve("/id/speaker/merge-lead-b?lang=nn").toString());
        var tag = tagOf(from);
        // Kept in memory as they were.
        addresses.keySet().forEach(address -> assertThat(Api.get(address).status())
                .isIn(200, 303));

        merge(from, "merge-lead-b");

        addresses.forEach((address, location) -> {
            for (var method : List.of("GET", "HEAD", "GET")) {
                var answer = Api.send(method, address, "If-None-Match", tag).is(308);
                assertThat(answer.header("Location")).isEqualTo(location);
                assertThat(answer.body()).isEmpty();
                assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
                assertThat(answer.findHeader("ETag")).isEmpty();
                assertThat(answer.findHeader("Content-Language")).isEmpty();
            }
        });
        assertThat(Api.get(from, "Accept", "text/turtle").is(308).header("Location"))
                .isEqualTo(ROOT + "speakers/merge-lead-b");
        assertThat(Api.get("/pages/speakers/merge-lead-a", "Accept", "text/html")
                        .is(308)
                        .header("Location"))
                .isEqualTo("/pages/speakers/merge-lead-b");
        Api.get(from + "?limti=1").problem(400, "invalid-parameters");
    }

    @Test
    void a_chain_leads_on_as_long_as_there_is_an_entry() {
        var first = topic("merge-chain-a");
        topic("merge-chain-b");
        var last = topic("merge-chain-c");
        merge(first, "merge-chain-b");
        merge(ROOT + "topics/merge-chain-b", "merge-chain-c");

        assertThat(Api.get(first).is(308).header("Location")).isEqualTo(ROOT + "topics/merge-chain-b");
        assertThat(Api.get(ROOT + "topics/merge-chain-b").is(308).header("Location"))
                .isEqualTo(last);
        Api.write("DELETE", last, null, "If-Match", "*").is(204);
        Api.get(first).is(308);
        Api.get(last).problem(410, "gone");
    }

    @Test
    void who_writes_to_it_is_told_where_it_is() {
        var from = topic("merge-write-a");
        var into = topic("merge-write-b");
        var tag = tagOf(from);
        merge(from, "merge-write-b");
        var body = json("{'label':{'nb':'Igjen'}}");

        for (var answer : List.of(
                Api.write("PUT", from, body, "If-Match", tag),
                Api.write("PUT", from, body),
                Api.write("PATCH", from, body, "If-Match", tag),
                Api.write("DELETE", from, null, "If-Match", tag))) {
            var problem = answer.problem(410, "gone");
            assertThat(problem.get("mergedInto").asText()).isEqualTo(into);
            assertThat(problem.get("deletedAt").asText()).isNotBlank();
            assertThat(problem.get("detail").asText()).contains(into);
        }
        assertThat(Api.write("POST", ROOT + "topics", json("{'label':{'nb':'Merge write A'}}"))
                        .is(201)
                        .header("Location"))
                .satisfies(made::add)
                .isNotEqualTo(from);
    }

    @Test
    void only_an_admin_who_asks_for_it_makes_an_entry_of_it_again() {
        var from = topic("merge-again-a");
        var into = topic("merge-again-b");
        var child = put(ROOT + "topics/merge-again-c", json("{'label':{'nb':'C'},'broader':[{'id':'merge-again-a'}]}"));
        merge(from, "merge-again-b");

        Api.write("PUT", from, json("{'label':{'nb':'Igjen'}}"), "If-None-Match", "*")
                .is(201);

        assertThat(Api.json(from).at("/meta/version").asInt()).isEqualTo(3);
        assertThat(Api.json(child).at("/broader/0/id").asText()).isEqualTo("merge-again-b");
        // And the other way round: it leads nowhere in a circle.
        merge(into, "merge-again-a");
        Api.get(from).ok();
        assertThat(Api.get(into).is(308).header("Location")).isEqualTo(from);
    }

    // --- What is told of it ----------------------------------------------------------------------------------------

    @Test
    void those_who_follow_hear_of_the_referrers_first_and_then_where_it_went() {
        var from = topic("merge-told-a");
        var into = topic("merge-told-b");
        var child = put(ROOT + "topics/merge-told-c", json("{'label':{'nb':'C'},'broader':[{'id':'merge-told-a'}]}"));
        var head = head();
        merge(from, "merge-told-b");

        var changes = Api.json("/api/v1/changes?after=" + head).get("items");
        assertThat(changes)
                .extracting(change -> change.get("operation").asText() + " "
                        + change.get("href").asText())
                .containsExactly("updated " + child, "merged " + from);
        var merged = changes.get(1);
        assertThat(merged.get("version").asInt()).isEqualTo(2);
        assertThat(merged.get("mergedInto").asText()).isEqualTo(into);
        assertThat(merged.has("state")).isFalse();
        assertThat(changes.get(0).has("mergedInto")).isFalse();
        var chosen = Api.json("/api/v1/changes?fields=mergedInto&after=" + (head + 1))
                .at("/items/0");
        assertThat(chosen.get("mergedInto").asText()).isEqualTo(into);
        assertThat(chosen.has("operation")).isFalse();
        var event = Api.get("/api/v1/changes?after=" + (head + 1), "Accept", "application/cloudevents-batch+json")
                .ok()
                .json()
                .get(0);
        assertThat(event.get("type").asText()).isEqualTo("no.innovasjonsbase.entry.merged");
        assertThat(event.get("mergedinto").asText()).isEqualTo(into);
        assertThat(event.has("data")).isFalse();
        assertThat(Api.get("/api/v1/changes?limit=1", "Accept", "application/atom+xml")
                        .ok()
                        .text())
                .contains("merge-told-a merged, version 2");
        assertThat(auditLog()).contains("\"operation\":\"merged\"", "\"mergedInto\":\"merge-told-b\"");
    }

    @Test
    void its_versions_stay_and_the_newest_says_where_it_went() {
        var from = topic("merge-version-a");
        var into = topic("merge-version-b");
        var before = Api.json(from);
        merge(from, "merge-version-b");

        var versions = Api.json(from + "/versions").get("items");
        assertThat(versions)
                .extracting(version -> version.get("operation").asText())
                .containsExactly("merged", "created");
        assertThat(versions.get(0).get("mergedInto").asText()).isEqualTo(into);
        assertThat(versions.get(0).has("href")).isFalse();
        assertThat(Api.json(from + "/versions/1")).isEqualTo(before);
        Api.get(from + "/versions/2").problem(410, "gone");
        Api.get(from + "/versions/3").problem(404, "not-found");
    }

    @Test
    void lists_search_and_copies_have_it_no_more() throws Exception {
        var from = put(ROOT + "topics/merge-found-a", json("{'label':{'nb':'Zwolliglede'}}"));
        var into = put(ROOT + "topics/merge-found-b", json("{'label':{'nb':'Zwolliglede'}}"));
        Waiting.until("both are found", () -> isFound(from) && isFound(into));

        merge(from, "merge-found-b");

        Waiting.until("it is found no more", () -> !isFound(from));
        assertThat(isFound(into)).isTrue();
        assertThat(Api.json(ROOT + "topics?ids=merge-found-a,merge-found-b").get("items"))
                .hasSize(1);
        assertThat(Api.get("/api/v1/export?type=topic").ok().text())
                .contains("\"merge-found-b\"")
                .doesNotContain("merge-found-a");
        assertThat(Api.get("/concepts").ok().text()).doesNotContain("merge-found-a");
    }

    private static boolean isFound(String entry) {
        return Api.get("/api/v1/search?q=zwolliglede").ok().text().contains("\"" + entry + "\"");
    }

    // --- Erasure ---------------------------------------------------------------------------------------------------

    @Test
    void with_an_entry_goes_all_that_was_merged_into_it() {
        var first = put(ROOT + "speakers/ysterlund-qvamme", json("{'name':'Ysterlund Qvamme'}"));
        put(ROOT + "speakers/ysterlund-qvamme-2", json("{'name':'Ysterlund Qvamme'}"));
        var last = put(ROOT + "speakers/ysterlund-qvamme-3", json("{'name':'Ysterlund Qvamme'}"));
        var quote = put(
                ROOT + "quotes/merge-erase",
                json(
                        "{'text':{'nb':'Sagt.'},'verbatim':true,'name':'Ysterlund Qvamme','speaker':{'id':'ysterlund-qvamme'}}"));
        merge(first, "ysterlund-qvamme-2");
        merge(ROOT + "speakers/ysterlund-qvamme-2", "ysterlund-qvamme-3");
        assertThat(Api.json(quote).at("/speaker/id").asText()).isEqualTo("ysterlund-qvamme-3");
        put(ROOT + "speakers/merge-erase-other", json("{'name':'Noen'}"));
        Api.write(
                        "PATCH",
                        quote,
                        json("{'speaker':{'id':'merge-erase-other','href':null},'name':'Noen'}"),
                        "If-Match",
                        "*")
                .ok();

        Api.write("DELETE", last + ERASE, null, "If-Match", "*").is(204);

        assertThat(everywhere()).doesNotContainIgnoringCase("ysterlund", "qvamme");
        Api.get(first).problem(410, "gone");
        Api.get(last).problem(410, "gone");
        Api.get(quote).ok();
    }

    @Test
    void what_was_merged_can_be_erased_alone() {
        var from = put(ROOT + "speakers/ulvhilde-brattbakk", json("{'name':'Ulvhilde Brattbakk'}"));
        var into = put(ROOT + "speakers/merge-alone", json("{'name':'Noen'}"));
        merge(from, "merge-alone");

        Api.write("DELETE", from + ERASE, null).is(204);

        assertThat(everywhere()).doesNotContainIgnoringCase("ulvhilde", "brattbakk");
        Api.get(from).problem(410, "gone");
        Api.get(into).ok();
    }

    /** All that the base tells of changes and their makers. */
    private static String everywhere() {
        var all = new StringBuilder();
        var after = 0L;
        for (var page = changes(after); !page.get("items").isEmpty(); page = changes(after)) {
            all.append(page);
            after = page.get("next").asLong();
        }
        return all.append(auditLog()).toString();
    }

    private static String auditLog() {
        var all = new StringBuilder();
        for (var next = ""; next != null; ) {
            var page = Api.write("GET", "/api/v1/audit-log?limit=200" + next, null)
                    .ok()
                    .json();
            all.append(page);
            next = page.has("next") ? "&after=" + page.get("next").asText() : null;
        }
        return all.toString();
    }

    // --- At once ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void of_two_that_are_merged_into_each_other_at_once_one_stays(int round) throws Exception {
        var one = topic("merge-race-a" + round);
        var other = topic("merge-race-b" + round);
        var child = put(
                ROOT + "topics/merge-race-c" + round,
                json("{'label':{'nb':'C'},'broader':[{'id':'merge-race-a%d'},{'id':'merge-race-b%d'}]}"
                        .formatted(round, round)));

        var statuses = atOnce(
                () -> Api.write("POST", one + "/merge-into/merge-race-b" + round, null, "If-Match", "*")
                        .status(),
                () -> Api.write("POST", other + "/merge-into/merge-race-a" + round, null, "If-Match", "*")
                        .status());

        assertThat(statuses).containsExactlyInAnyOrder(200, 410);
        assertThat(List.of(Api.get(one).status(), Api.get(other).status())).containsExactlyInAnyOrder(200, 308);
        assertThat(Api.json(child).get("broader")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void no_reference_is_lost_that_is_written_while_entries_are_merged(int round) throws Exception {
        var from = topic("merge-during-a" + round);
        topic("merge-during-b" + round);
        var child = topic("merge-during-c" + round);
        var patch =
                json("{'broader':[{'id':'merge-during-a%d'}]}".formatted(round)).toString();

        var statuses = atOnce(
                () -> Api.write("POST", from + "/merge-into/merge-during-b" + round, null, "If-Match", "*")
                        .status(),
                () -> Api.write("PATCH", child, patch, "If-Match", "*").status());

        assertThat(statuses.get(0)).isEqualTo(200);
        assertThat(statuses.get(1)).isIn(200, 422);
        var broader = ids(Api.json(child).get("broader"));
        assertThat(broader).isEqualTo(statuses.get(1) == 200 ? List.of("merge-during-b" + round) : List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void nothing_is_merged_into_what_is_deleted_at_once(int round) throws Exception {
        var from = topic("merge-gone-a" + round);
        var into = topic("merge-gone-b" + round);
        put(
                ROOT + "topics/merge-gone-c" + round,
                json("{'label':{'nb':'C'},'broader':[{'id':'merge-gone-a%d'}]}".formatted(round)));

        var statuses = atOnce(
                () -> Api.write("POST", from + "/merge-into/merge-gone-b" + round, null, "If-Match", "*")
                        .status(),
                () -> Api.write("DELETE", into, null, "If-Match", "*").status());

        assertThat(statuses).isIn(List.of(200, 409), List.of(410, 204));
    }

    private static List<Integer> atOnce(Supplier<Integer> one, Supplier<Integer> other) throws Exception {
        var begin = new CountDownLatch(2);
        var running = Stream.of(one, other)
                .map(each -> CompletableFuture.supplyAsync(() -> {
                    begin.countDown();
                    awaitAll(begin);
                    return each.get();
                }))
                .toList();
        return List.of(running.get(0).get(), running.get(1).get());
    }

    private static void awaitAll(CountDownLatch begin) {
        try {
            begin.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    // ---------------------------------------------------------------------------------------------------------------

    private Api.Answer merge(String from, String into) {
        return Api.write("POST", from + "/merge-into/" + into, null, "If-Match", tagOf(from))
                .ok();
    }

    private static String tagOf(String entry) {
        return Api.get(entry).ok().header("ETag");
    }

    private String topic(String id) {
        return put(ROOT + "topics/" + id, json("{'label':{'nb':'%s'}}".formatted(id)));
    }

    private String source(String id, String citations) {
        return put(
                ROOT + "sources/" + id,
                json("{'title':{'nb':'%s'},'kind':'report','citations':%s}".formatted(id, citations)));
    }

    private String put(String address, JsonNode body) {
        var answer = Api.write("PUT", address, body, "If-None-Match", "*");
        if (answer.status() != 412) {
            answer.is(201);
        }
        made.add(address);
        return address;
    }

    private static JsonNode json(String quoted) {
        return Api.parse(quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static void importLines(String lines) {
        Api.sendBytes(
                        "POST",
                        "/api/v1/import?mode=atomic",
                        lines.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-ndjson",
                        "Authorization",
                        "Bearer " + Api.adminKey())
                .ok();
    }

    private static JsonNode changes(long after) {
        return Api.json("/api/v1/changes?limit=1000&after=" + after);
    }

    private static long head() {
        return changes(0).get("head").asLong();
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(reference -> ids.add(reference.get("id").asText()));
        return ids;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
