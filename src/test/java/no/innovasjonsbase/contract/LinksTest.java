package no.innovasjonsbase.contract;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Contract.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything can be reached from {@code /}, no link leads nowhere, and every answer is what the document says. */
@ApplicationTest
class LinksTest {
    private static final String OPERATIONS = "no.innovasjonsbase.testsupport.Contract#operationsWithContent";
    /** Links, but for those that crawlers are asked not to follow: combinations of facets have no end. */
    private static final Pattern LINK_IN_HTML = Pattern.compile(
            "\\s(?:href|src)\\s*=\\s*(?:\"([^\"]*)\"(?! rel=\"nofollow\")|'([^']*)'|([^\"'\\s>][^\\s>]*))");

    private static final Pattern LINK_IN_CSS = Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)");

    // --- Links -----------------------------------------------------------------------------------------------------

    @Test
    void no_link_that_a_program_finds_is_dead() {
        var seen = crawl("application/json");

        assertThat(seen).containsAll(Contract.collections()).containsAll(Contract.entries());
        assertThat(seen).contains("/q/openapi", "/q/health", "/q/swagger-ui/", "/problems");
    }

    @Test
    void no_link_that_a_person_finds_is_dead() {
        var seen = crawl("text/html,application/json;q=0.9,*/*;q=0.8");

        assertThat(seen).containsAll(Contract.collections()).containsAll(Contract.entries());
        assertThat(seen).contains("/q/openapi", "/q/health", "/q/swagger-ui/", "/problems", "/innovasjonsbase.css");
    }

    @Test
    void what_is_gathered_around_an_entry_is_there_for_each() {
        for (var operation : Contract.operations()) {
            var collection = operation.path().replaceFirst("/\\{id}/.*", "");
            // Schedules are only of conferences whose days are known: ConferenceScheduleTest.
            if (operation.path().contains("{id}/") && !operation.path().contains("/schedule.")) {
                for (var entry : Contract.entries()) {
                    if (entry.startsWith(collection + "/")) {
                        var address = operation.path().replaceFirst("^.*\\{id}", entry);
                        assertDeclared(operation, Api.get(address).ok());
                        for (var href : hrefsIn(Api.json(address))) {
                            Api.get(href).ok();
                        }
                    }
                }
            }
        }
    }

    @Test
    void the_page_and_its_json_lead_to_the_same_collections() {
        var page = Api.get("/", "Accept", "text/html").ok();
        var json = Api.json("/");

        assertThat(linksIn(page, "/"))
                .containsAll(Contract.collections().stream()
                        .map(address -> address.replace("/api/v1/", "/pages/") + "?lang=nb")
                        .toList());
        var collections = new ArrayList<String>();
        for (var collection : json.get("collections")) {
            collections.add(collection.get("href").asText());
            assertThat(Api.json(collection.get("href").asText() + "?limit=1&total=true")
                            .get("total"))
                    .as(collection.toString())
                    .isEqualTo(collection.get("count"));
        }
        assertThat(collections).containsExactlyInAnyOrderElementsOf(Contract.allCollections());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1, nn, topic, emne",
        "/api/v1?lang=en, nn, topic, topics",
        "'/api/v1?lang=nn,en', en, speaker, føredragshaldarar",
        "/?lang=nb, en, speaker, foredragsholdere",
        "/api/v1?lang=se, nb, speaker, speakers",
    })
    void the_collections_are_named_in_the_language_of_the_reader(
            String address, String accepted, String type, String title) {
        var answer = Api.get(address, "Accept", "application/json", "Accept-Language", accepted)
                .ok();

        var collections = answer.json().get("collections");
        assertThat(collections.findValuesAsText("href")).containsExactlyInAnyOrderElementsOf(Contract.allCollections());
        assertThat(Contract.types()).containsAll(collections.findValuesAsText("type"));
        assertThat(collections).anySatisfy(collection -> {
            assertThat(collection.get("type").asText()).isEqualTo(type);
            assertThat(collection.get("title").asText()).isEqualTo(title);
        });
        assertThat(answer.header("Content-Language"))
                .isEqualTo(Api.get(address, "Accept", "text/html,*/*;q=0.1", "Accept-Language", accepted)
                        .ok()
                        .header("Content-Language"));
    }

    @ParameterizedTest
    @CsvSource({
        "/favicon.ico, image/",
        "/robots.txt, text/plain",
        "/docs/changelog.md, text/plain",
        "/docs/guides/rotate-a-key.md, text/plain",
    })
    void what_browsers_and_crawlers_ask_for_is_there(String address, String mediaType) {
        assertThat(Api.get(address).ok().header("Content-Type")).startsWith(mediaType);
    }

    @Test
    void every_curl_line_of_the_page_works() {
        var page = Api.get("/", "Accept", "text/html").ok().text();
        var lines = Pattern.compile("curl '([^']+)'").matcher(page).results().toList();

        assertThat(lines).hasSizeGreaterThanOrEqualTo(3);
        for (var line : lines) {
            var address = URI.create(line.group(1).replace("&amp;", "&"));
            assertThat(address.getPort()).isEqualTo(Api.root().getPort());
            Api.get(address.getRawPath() + "?" + address.getRawQuery()).ok();
        }
    }

    // --- The document ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void every_operation_answers_its_examples_as_the_document_says(Operation operation) {
        assertThat(operation.examplePath())
                .as("an example for each part of the path")
                .doesNotContain("{");
        var queries = new ArrayList<>(List.of(""));
        for (var parameter : operation.queries()) {
            if (parameter.example() != null) {
                queries.add(parameter.name() + "=" + parameter.example().replace(" ", "%20"));
            }
            if (Set.of("fields", "sort").contains(parameter.name())) {
                parameter.choices().forEach(choice -> queries.add(parameter.name() + "=" + choice));
            }
        }
        for (var query : queries) {
            var answer = Api.get(operation.exampleAddress(query), "Accept", "application/json")
                    .ok();

            assertDeclared(operation, answer);
            assertThat(faultsOf(answer.json(), strictly(schemaOf(operation))))
                    .as(answer.asked())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void embedded_entries_are_within_the_schema(Operation operation) {
        for (var parameter : operation.queries()) {
            if (parameter.name().equals("expand")) {
                var address = operation.examplePath() + "?expand=" + String.join(",", parameter.choices());
                var answer = Api.get(address).ok();

                assertThat(faultsOf(answer.json(), validator(schemaOf(operation), Contract.document())))
                        .as(address)
                        .isEmpty();
            }
        }
    }

    @Test
    void every_entry_is_within_its_schema() {
        var schemas = new LinkedHashMap<String, JsonSchema>();
        for (var entry : Contract.entries()) {
            var operation = Contract.operationAt(entry);
            var schema = schemas.computeIfAbsent(operation.id(), id -> strictly(schemaOf(operation)));

            assertThat(faultsOf(Api.json(entry), schema)).as(entry).isEmpty();
            assertThat(faultsOf(Api.json(entry + "?lang=en"), schema)).as(entry).isEmpty();
        }
        for (var list : Contract.lists()) {
            var page = Api.json(list.path() + "?limit=200&total=true");
            assertThat(faultsOf(page, strictly(schemaOf(list)))).as(list.path()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void every_problem_is_one_that_the_document_names(Operation operation) {
        var address = operation.exampleAddress("");
        var answers = new ArrayList<>(List.of(
                Api.get(operation.exampleAddress("unknown=1")),
                Api.get(address, "Accept", "application/xml"),
                Api.get(address, "If-Match", "\"other\""),
                Api.get(address, "If-None-Match", "*"),
                Api.get(operation.exampleAddress("a=" + "a".repeat(9000))),
                Api.get(address, "Cookie", "a".repeat(20_000))));
        if (operation.path().contains("{")) {
            answers.add(Api.get(operation.path().replaceAll("\\{[^}]+}", "finnes-ikke")));
        }
        assertThat(answers).extracting(Api.Answer::status).doesNotContain(200).doesNotHaveDuplicates();
        for (var answer : answers) {
            assertDeclared(operation, answer);
            if (answer.body().length > 0) {
                var schema = responseOf(operation, answer.status()).at("/content/application~1problem+json/schema");
                assertThat(faultsOf(answer.json(), strictly(schema)))
                        .as(answer.asked())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(OPERATIONS)
    void every_example_of_the_document_is_within_its_own_schema(Operation operation) {
        var document = Contract.document();
        operation.definition().get("responses").properties().forEach(response -> {
            var content = Contract.resolve(response.getValue(), document).path("content");
            content.properties().forEach(media -> {
                var schema = Contract.resolve(media.getValue().get("schema"), document);
                // What all entries can be had as has an example where its schema stands.
                var example = media.getValue().path("example");
                assertThat(example.isMissingNode() ? schema.at("/examples/0") : example)
                        .as("%s %s %s", operation, response.getKey(), media.getKey())
                        .isNotInstanceOf(MissingNode.class);
                if (example.isMissingNode()) {
                    return;
                }
                assertThat(faultsOf(
                                media.getValue().get("example"),
                                strictly(media.getValue().get("schema"))))
                        .as("the example of %s %s", operation, response.getKey())
                        .isEmpty();
            });
        });
        for (var parameter : operation.parameters()) {
            if (parameter.example() != null && parameter.schema().has("pattern")) {
                assertThat(parameter.example())
                        .as(parameter.name())
                        .matches(parameter.schema().get("pattern").asText());
            }
        }
    }

    // --- What the tests above say in short -------------------------------------------------------------------------

    /** Follows every kind of link on this host from the landing page on; all the addresses it came by. */
    private static Set<String> crawl(String accept) {
        var seen = new LinkedHashSet<String>(List.of("/"));
        var visited = new HashSet<String>(seen);
        Deque<String> queue = new ArrayDeque<>(seen);
        var from = new LinkedHashMap<>(Map.of("/", "the start"));
        while (!queue.isEmpty()) {
            var address = queue.remove();
            var answer = Api.get(address, "Accept", accept);
            for (int hops = 0; answer.status() / 100 == 3 && hops < 3; hops++) {
                address = resolved(answer.header("Location"), address);
                answer = Api.get(address, "Accept", accept);
                seen.add(address);
            }
            assertThat(answer.status())
                    .as("%s, linked from %s", address, from.get(address))
                    .isIn(200, 406);
            if (answer.status() == 406) {
                answer = Api.get(address, "Accept", "*/*").ok();
            }
            if (address.startsWith("/api/v1/changes")) {
                // They tell of entries that were deleted since, too.
                continue;
            }
            for (var link : linksIn(answer, address)) {
                seen.add(link);
                if (visited.add(kindOf(link))) {
                    queue.add(link);
                    from.put(link, address);
                }
            }
        }
        return seen;
    }

    /**
     * What stands for an address and all those like it: in other languages; and of the formats and parts of an entry those of
     * the other entries of its collection.
     */
    private static String kindOf(String address) {
        return address.replaceFirst("([?&])lang=[^&]*&?", "$1")
                .replaceFirst("[?&]$", "")
                .replaceFirst("^(/api/v1|/pages)/([^/?]+)/[^/?]+(?=/|\\?(.*&)?format=)", "$1/$2/*");
    }

    /** The addresses on this host that an answer leads to. */
    private static List<String> linksIn(Api.Answer answer, String base) {
        var found = new ArrayList<String>();
        var type = answer.findHeader("Content-Type").orElse("");
        if (type.contains("json")) {
            found.addAll(hrefsIn(answer.json()));
            if (answer.json().has("next")) {
                var next = answer.json().get("next").asText();
                var address = base.replaceAll("[?&]after=[^&]*", "");
                found.add(address + (address.contains("?") ? "&" : "?") + "after=" + next);
            }
        } else if (type.startsWith("text/html")) {
            LINK_IN_HTML.matcher(answer.text()).results().forEach(link -> {
                var href =
                        link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : link.group(3);
                if (href.startsWith("#") && href.length() > 1) {
                    assertThat(answer.text()).as(base).contains("id=\"" + href.substring(1) + "\"");
                }
                found.add(href.replace("&amp;", "&"));
            });
        } else if (type.startsWith("text/css")) {
            LINK_IN_CSS.matcher(answer.text()).results().forEach(link -> found.add(link.group(1)));
        }
        answer.headers().allValues("Link").forEach(link -> found.add(link.substring(1, link.indexOf('>'))));
        return found.stream()
                .filter(link -> !link.matches("^(https?:)?//.*|^(data|mailto|javascript):.*|^#.*")
                        || link.startsWith(Api.root().toString()))
                .map(link -> resolved(link, base))
                .toList();
    }

    private static String resolved(String link, String base) {
        // Java takes a query alone for one of the folder.
        var reference = link.startsWith("?") ? base.replaceFirst("\\?.*", "") + link : link;
        var address = Api.root().resolve(base).resolve(reference);
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** Every {@code href} in some JSON, and every {@code type} of a problem. */
    private static List<String> hrefsIn(JsonNode node) {
        var found = new ArrayList<String>();
        node.findValues("href").stream().filter(JsonNode::isTextual).forEach(href -> found.add(href.asText()));
        node.findValues("type").stream()
                .map(JsonNode::asText)
                .filter(type -> type.startsWith("/"))
                .forEach(found::add);
        return found;
    }

    private static JsonNode responseOf(Operation operation, int status) {
        var responses = operation.definition().get("responses");
        assertThat(responses.has(String.valueOf(status)))
                .as("%s answers with %s", operation, status)
                .isTrue();
        return Contract.resolve(responses.get(String.valueOf(status)), Contract.document());
    }

    /** That the document names the status, the media type and the headers of an answer. */
    private static void assertDeclared(Operation operation, Api.Answer answer) {
        var response = responseOf(operation, answer.status());
        if (answer.body().length > 0) {
            var type = answer.header("Content-Type").replaceFirst(";.*", "");
            assertThat(response.path("content").has(type))
                    .as("%s: %s", answer.asked(), type)
                    .isTrue();
        }
        var declared = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.path("headers").fieldNames().forEachRemaining(declared::add);
        for (var name : List.of("ETag", "Last-Modified", "Link", "Content-Language")) {
            if (answer.status() == 200 && answer.findHeader(name).isPresent()) {
                assertThat(declared)
                        .as("headers of %s %s", operation, answer.status())
                        .contains(name);
            }
        }
    }

    private static JsonNode schemaOf(Operation operation) {
        return responseOf(operation, 200).at("/content/application~1json/schema");
    }

    /** A validator that also refuses properties which the document doesn't name. */
    private static JsonSchema strictly(JsonNode schema) {
        var document = Contract.document();
        for (var component : document.at("/components/schemas")) {
            if (component.has("properties") && !component.has("additionalProperties")) {
                ((ObjectNode) component).put("additionalProperties", false);
            }
        }
        return validator(schema, document);
    }

    private static JsonSchema validator(JsonNode schema, JsonNode document) {
        var root = schema.<ObjectNode>deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.set("components", document.get("components"));
        var settings =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root, settings);
    }

    private static List<String> faultsOf(JsonNode instance, JsonSchema schema) {
        return schema.validate(instance).stream().map(Object::toString).toList();
    }
}
