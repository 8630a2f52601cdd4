package no.innovasjonsbase.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every collection that the OpenAPI document names, and for every entry in it. */
@ApplicationTest
@Tag("database")
class EveryCollectionTest {
    /** RFC 9110, section 5.6.7: the day has two digits, always. */
    private static final String IMF_FIXDATE =
            "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-3][0-9] [A-Z][a-z]{2} [0-9]{4} [0-2][0-9]:[0-5][0-9]:[0-6][0-9] GMT";

    private static final String STRONG_TAG = "\"[\\x21\\x23-\\x7e]+\"";
    private static final String INSTANT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z";
    private static final String LANGUAGE = "(nb|nn|en|se|sma|smj|da|sv|fi|fo|is|kl|de|fr)(-[A-Za-z0-9]+)*";
    /** Far more than what is left uncompressed because it isn't worth it. */
    private static final int WORTH_COMPRESSING = 2000;

    private static final String ADDRESSES = "no.innovasjonsbase.testsupport.Contract#addresses";
    private static final String COLLECTIONS = "no.innovasjonsbase.testsupport.Contract#collections";
    private static final String ENTRIES = "no.innovasjonsbase.testsupport.Contract#entries";

    // --- Methods ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void a_read_has_validators_and_a_freshness(String address) {
        var answer = Api.get(address).ok();

        assertThat(answer.header("Content-Type")).matches("application/json(;charset=(?i)utf-8)?");
        assertThat(answer.header("ETag")).matches(STRONG_TAG);
        assertThat(answer.header("Last-Modified")).matches(IMF_FIXDATE);
        assertThat(answer.header("Date")).matches(IMF_FIXDATE);
        assertThat(time(answer.header("Last-Modified"))).isBeforeOrEqualTo(time(answer.header("Date")));
        assertThat(answer.header("Cache-Control")).contains("max-age=");
        assertThat(answer.listIn("Vary")).contains("Accept", "Accept-Encoding").doesNotContain("*");
        assertThat(answer.headers().map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotContain("set-cookie", "server", "x-powered-by", "content-encoding");
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void head_has_the_headers_of_get_and_no_body(String address) {
        for (var headers :
                List.of(new String[] {"Accept", "application/json"}, new String[] {"Accept-Encoding", "gzip"})) {
            var get = Api.get(address, headers).ok();
            var head = Api.send("HEAD", address, headers).ok();

            assertThat(headersOf(head)).as(head.asked()).isEqualTo(headersOf(get));
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void options_names_exactly_the_methods_there_are(String address) {
        var answer = Api.send("OPTIONS", address).is(204);

        assertThat(answer.listIn("Allow")).isEqualTo(methodsOf(address));
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Date")).matches(IMF_FIXDATE);
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void other_methods_are_refused_with_those_there_are(String address) {
        var others = new TreeSet<>(Set.of("POST", "PUT", "PATCH", "DELETE", "PROPFIND", "FOO", "get"));
        others.removeAll(methodsOf(address));
        for (var method : others) {
            var answer = Api.send(method, address);

            answer.problem(405, "method-not-allowed");
            assertThat(answer.listIn("Allow")).as(answer.asked()).isEqualTo(methodsOf(address));
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void a_format_there_is_none_of_is_not_acceptable(String address) {
        for (var accept :
                List.of("application/xml", "text/html", "application/json;q=0", "image/*, application/xml;q=0.5")) {
            Api.get(address, "Accept", accept).problem(406, "not-acceptable");
        }
        for (var accept :
                List.of("*/*", "application/*", "application/xml, application/json;q=0.1", "text/html, */*;q=0.1")) {
            Api.get(address, "Accept", accept).ok();
        }
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void an_entry_that_is_not_there_is_not_found(String collection) {
        for (var id :
                List.of("finnes-ikke", "Finnes", "a".repeat(81), "-", "a--b", "%20", "1", "a,b", "%F0%9F%98%80")) {
            var answer = Api.get(collection + "/" + id);

            answer.problem(404, "not-found");
            assertThat(answer.headers().map()).as(answer.asked()).doesNotContainKey("etag");
        }
    }

    // --- Parameters ------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void an_unknown_parameter_is_refused_naming_the_valid_ones(String address) {
        var valid = Contract.operationAt(address).queries().stream()
                .map(Contract.Parameter::name)
                .toList();
        for (var unknown : List.of("limti", "Lang", "offset", "page", "æ%C3%A6")) {
            var name = unknown.replace("æ", "");
            var problem = Api.get(address + "?" + name + "=1", "Accept-Language", "en")
                    .problem(400, "invalid-parameters");

            assertThat(problem.get("errors")).hasSize(1);
            assertThat(problem.at("/errors/0/parameter").asText()).isNotEmpty();
            assertThat(wordsIn(problem.at("/errors/0/detail").asText())).containsAll(valid);
        }
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void every_parameter_is_taken_once_and_with_a_value(String collection) {
        var entry = Contract.entries().stream()
                .filter(one -> one.startsWith(collection + "/"))
                .findFirst();
        for (var address : Stream.concat(Stream.of(collection), entry.stream()).toList()) {
            for (var parameter : Contract.operationAt(address).queries()) {
                for (var query : List.of("?%s=", "?%s", "?%1$s=1&%1$s=1", "?%1$s=a&%1$s=b")) {
                    var problem =
                            Api.get(address + query.formatted(parameter.name())).problem(400, "invalid-parameters");

                    assertThat(problem.get("errors"))
                            .as(address + query.formatted(parameter.name()))
                            .anyMatch(fault -> fault.path("parameter").asText().equals(parameter.name()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void a_value_of_the_wrong_type_is_a_bad_request_and_not_a_missing_address(String collection) {
        var limits = List.of("0", "-1", "201", "abc", "1.5", "1e2", "0x1", "%2B5", "%205", "99999999999999999999", "٣");
        for (var limit : limits) {
            refuses(collection + "?limit=" + limit.replace("٣", "%D9%A3"), "limit");
        }
        for (var total : List.of("1", "yes", "TRUE", "True", "true,false", "%20true")) {
            refuses(collection + "?total=" + total, "total");
        }
        for (var lang : List.of("norsk-bokm%C3%A5l", "n", "nb,,nn", "%2A", "nb_NO", ",")) {
            refuses(collection + "?lang=" + lang, "lang");
        }
        for (var parameter : List.of("sort", "fields", "expand")) {
            for (var name :
                    List.of("finnesIkke", "id,", ",", "id%20desc", "%2Did%2D", "meta.version", "class", "--id")) {
                refuses(collection + "?" + parameter + "=" + name, parameter);
            }
        }
        for (var ids : List.of("A", "a,,b", "a_b", "a%27", "..", "a".repeat(81))) {
            refuses(collection + "?ids=" + ids, "ids");
        }
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void all_faults_are_told_at_once(String collection) {
        var problem = Api.get(collection + "?limit=0&total=maybe&lang=x&sort=nothing&fields=nothing&unknown=1")
                .problem(400, "invalid-parameters");

        var parameters = new ArrayList<String>();
        problem.get("errors")
                .forEach(fault -> parameters.add(fault.get("parameter").asText()));
        assertThat(parameters).containsExactlyInAnyOrder("limit", "total", "lang", "sort", "fields", "unknown");
    }

    // --- Preconditions ---------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void nothing_is_sent_again_to_who_has_it(String address) {
        var answer = Api.get(address).ok();
        var tag = answer.header("ETag");
        for (var method : List.of("GET", "HEAD")) {
            for (var matching : List.of(tag, "\"other\", " + tag, tag + ",\"other\"", "*", "W/" + tag)) {
                var again = Api.send(method, address, "If-None-Match", matching).is(304);

                assertThat(again.header("ETag")).as(again.asked()).isEqualTo(tag);
                assertThat(again.body()).isEmpty();
                assertThat(again.header("Cache-Control")).isEqualTo(answer.header("Cache-Control"));
                assertThat(again.listIn("Vary")).isEqualTo(answer.listIn("Vary"));
                assertThat(again.header("Date")).matches(IMF_FIXDATE);
                assertThat(again.headers().map()).doesNotContainKeys("content-type", "content-encoding");
            }
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void another_tag_is_answered_with_the_whole(String address) {
        var tag = Api.get(address).header("ETag");
        for (var other : List.of("\"other\"", "W/\"other\"", "\"" + tag.substring(2), "\"a\", \"b\"", "\"\"")) {
            Api.get(address, "If-None-Match", other).ok();
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void what_was_not_changed_since_is_not_sent_again(String address) {
        var answer = Api.get(address).ok();
        var modified = answer.header("Last-Modified");

        var again = Api.get(address, "If-Modified-Since", modified).is(304);
        assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(again.body()).isEmpty();
        Api.get(address, "If-Modified-Since", answer.header("Date")).is(304);
        Api.get(address, "If-Modified-Since", shifted(modified, -1)).ok();
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void a_time_counts_only_where_there_is_no_tag_and_only_when_it_can_be_read(String address) {
        var answer = Api.get(address).ok();
        var modified = answer.header("Last-Modified");

        Api.get(address, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                .ok();
        Api.get(address, "If-None-Match", answer.header("ETag"), "If-Modified-Since", shifted(modified, -100))
                .is(304);
        Api.get(address, "If-Match", answer.header("ETag"), "If-Unmodified-Since", shifted(modified, -100))
                .ok();
        for (var unreadable : List.of("yesterday", "2018-03-19T12:00:00Z", "0", "Mon, 99 Foo 2018 99:99:99 GMT")) {
            Api.get(address, "If-Modified-Since", unreadable).ok();
            Api.get(address, "If-Unmodified-Since", unreadable).ok();
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void a_precondition_that_does_not_hold_is_told(String address) {
        var answer = Api.get(address).ok();
        var tag = answer.header("ETag");

        for (var holding : List.of(tag, "*", "\"other\", " + tag)) {
            Api.get(address, "If-Match", holding).ok();
        }
        for (var failing : List.of("\"other\"", "W/" + tag, "\"a\", \"b\"")) {
            Api.get(address, "If-Match", failing).problem(412, "precondition-failed");
        }
        Api.get(address, "If-Unmodified-Since", answer.header("Last-Modified")).ok();
        Api.get(address, "If-Unmodified-Since", shifted(answer.header("Last-Modified"), -1))
                .problem(412, "precondition-failed");
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void representations_that_differ_have_tags_that_differ(String address) {
        var tags = new LinkedHashMap<String, String>();
        var bodies = new LinkedHashMap<String, String>();
        for (var query :
                List.of("", "?lang=nn", "?lang=en", "?fields=id", "?fields=citations", "?lang=nn&fields=meta")) {
            var plain = Api.get(address + query).ok();
            var zipped = Api.get(address + query, "Accept-Encoding", "gzip").ok();
            bodies.put(query, plain.text());
            tags.put(query, plain.header("ETag"));
            if (zipped.findHeader("Content-Encoding").isPresent()) {
                bodies.put(query + " gzip", "gzip " + plain.text());
                tags.put(query + " gzip", zipped.header("ETag"));
            }
        }

        assertThat(new TreeSet<>(tags.values())).hasSameSizeAs(new TreeSet<>(bodies.values()));
        for (var tag : tags.values()) {
            assertThat(tag).matches(STRONG_TAG);
        }
    }

    // --- Compression and other origins -----------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void what_is_compressed_is_the_same(String address) {
        var plain = Api.get(address).ok();
        for (var accepted : List.of("gzip", "br, gzip;q=0.5", "GZIP", "deflate, gzip", "gzip ;q=1.0")) {
            var zipped = Api.get(address, "Accept-Encoding", accepted).ok();

            if (plain.body().length >= WORTH_COMPRESSING) {
                assertThat(zipped.header("Content-Encoding")).as(zipped.asked()).isEqualTo("gzip");
            }
            if (zipped.findHeader("Content-Encoding").isPresent()) {
                assertThat(zipped.unzipped()).isEqualTo(plain.body());
                assertThat(zipped.body()).hasSizeLessThan(plain.body().length);
                Api.get(address, "Accept-Encoding", accepted, "If-None-Match", zipped.header("ETag"))
                        .is(304);
            }
            assertThat(zipped.header("Content-Length")).isEqualTo(String.valueOf(zipped.body().length));
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void what_may_not_be_compressed_is_not(String address) {
        for (var accepted : List.of("gzip;q=0", "gzip; q=0.000", "identity", "br", "gzipped", "*;q=0, identity")) {
            var answer = Api.get(address, "Accept-Encoding", accepted).ok();

            assertThat(answer.headers().map()).as(answer.asked()).doesNotContainKey("content-encoding");
            assertThat(answer.json().isObject()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void pages_of_every_origin_may_read(String address) {
        var origin = "https://etat.example";

        var answer = Api.get(address, "Origin", origin).ok();
        assertThat(answer.header("Access-Control-Allow-Origin")).isIn("*", origin);
        if (!answer.header("Access-Control-Allow-Origin").equals("*")) {
            assertThat(answer.listIn("Vary").stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .contains("origin");
        }
        assertThat(answer.listIn("Access-Control-Expose-Headers")).contains("ETag", "Link");
        assertThat(answer.findHeader("Access-Control-Allow-Credentials").orElse("false"))
                .isEqualTo("false");

        var missing = Api.get(address + "?unknown=1", "Origin", origin);
        missing.problem(400, "invalid-parameters");
        assertThat(missing.header("Access-Control-Allow-Origin")).isIn("*", origin);
    }

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void a_browser_that_asks_first_is_answered(String address) {
        var answer = Api.send(
                "OPTIONS",
                address,
                "Origin",
                "https://etat.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");

        assertThat(answer.status()).isIn(200, 204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isIn("*", "https://etat.example");
        assertThat(answer.listIn("Access-Control-Allow-Methods")).contains("GET", "HEAD");
        assertThat(answer.listIn("Access-Control-Allow-Headers").stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .containsAnyOf("if-none-match", "*");
        assertThat(answer.body()).isEmpty();
    }

    // --- Entries ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(ENTRIES)
    void an_entry_says_what_it_is_and_where_it_comes_from(String address) {
        var entry = Api.json(address);
        var collection = address.substring(0, address.lastIndexOf('/'));

        assertThat(entry.get("href").asText()).isEqualTo(address);
        assertThat(entry.get("id").asText()).isEqualTo(address.substring(collection.length() + 1));
        assertThat(entry.get("type").asText()).isEqualTo(typeAt(address));
        assertThat(entry.get("citations")).isNotEmpty();
        assertThat(entry.at("/meta/version").asInt()).isPositive();
        assertThat(entry.at("/meta/maintainer").asText()).matches("[0-9]{9}");
        assertThat(entry.at("/meta/createdAt").asText()).matches(INSTANT);
        assertThat(entry.at("/meta/updatedAt").asText()).matches(INSTANT);
        assertThat(Instant.parse(entry.at("/meta/updatedAt").asText()))
                .isAfterOrEqualTo(Instant.parse(entry.at("/meta/createdAt").asText()));
        assertThat(time(Api.get(address).header("Last-Modified")).toInstant())
                .isEqualTo(Instant.parse(entry.at("/meta/updatedAt").asText())
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void a_list_holds_entries_as_they_are_at_their_own_address(String collection) {
        for (var item : Api.json(collection + "?limit=200").get("items")) {
            assertThat(item).isEqualTo(Api.json(item.get("href").asText()));
        }
    }

    @ParameterizedTest
    @MethodSource(ENTRIES)
    void only_the_fields_asked_for_are_sent(String address) {
        var whole = (ObjectNode) Api.json(address);
        var fields = Contract.operationAt(address).query("fields").choices();
        assertThat(fields).contains("id", "meta", "citations").containsAll(namesIn(whole));
        for (var field : fields) {
            assertThat(Api.json(address + "?fields=" + field)).isEqualTo(retained(whole, List.of(field)));
        }
        assertThat(Api.json(address + "?fields=" + String.join(",", fields))).isEqualTo(whole);
        var two = List.of("meta", fields.get(fields.size() - 1));
        assertThat(Api.json(address + "?fields=" + String.join(",", two))).isEqualTo(retained(whole, two));
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void only_the_fields_asked_for_are_sent_in_lists(String collection) {
        var whole = Api.json(collection + "?limit=3");
        for (var field : Contract.operationAt(collection).query("fields").choices()) {
            var expected = whole.<ObjectNode>deepCopy();
            for (var item : expected.get("items")) {
                ((ObjectNode) item).retain("id", "href", "type", field);
            }
            assertThat(Api.json(collection + "?limit=3&fields=" + field)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource(ENTRIES)
    void whole_entries_stand_in_for_references_when_asked(String address) {
        var paths = Contract.operationAt(address).query("expand").choices();
        assertThat(paths).contains("citations.source");
        for (var path : paths) {
            for (var lang : List.of("", "lang=nn")) {
                var expected = Api.json(address + "?" + lang);
                embed(expected, List.of(path.split("\\.")), lang);

                assertThat(Api.json(address + "?expand=" + path + "&" + lang))
                        .as(address + "?expand=" + path)
                        .isEqualTo(expected);
            }
        }
        var expected = Api.json(address);
        paths.forEach(path -> embed(expected, List.of(path.split("\\.")), ""));
        assertThat(Api.json(address + "?expand=" + String.join(",", paths))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource(COLLECTIONS)
    void whole_entries_stand_in_for_references_in_lists_too(String collection) {
        for (var path : Contract.operationAt(collection).query("expand").choices()) {
            var expected = Api.json(collection + "?limit=200");
            expected.get("items").forEach(item -> embed(item, List.of(path.split("\\.")), ""));

            assertThat(Api.json(collection + "?limit=200&expand=" + path)).isEqualTo(expected);
        }
    }

    // --- Languages -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(ADDRESSES)
    void every_text_is_cut_to_the_language_asked_for(String address) {
        var whole = Api.json(address);
        var wishes = Map.<String, List<String>>of(
                "nb", List.of("nb"),
                "nn", List.of("nn"),
                "en", List.of("en"),
                "no", List.of("nb"),
                "se", List.of(),
                "nn,en", List.of("nn", "en"),
                "se,en,nb", List.of("se", "en", "nb"));
        wishes.forEach((wish, languages) -> {
            var answer = Api.get(address + "?lang=" + wish).ok();
            var expected = whole.deepCopy();
            cut(expected, languages);

            assertThat(answer.json()).as(answer.asked()).isEqualTo(expected);
            assertThat(answer.listIn("Content-Language")).as(answer.asked()).isEqualTo(languagesIn(answer.json()));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?fields=id", "?fields=citations", "?lang=nn&fields=meta", "?lang=en&expand=citations.source"
            })
    void content_language_tells_what_was_served(String query) {
        for (var address : Contract.addresses()) {
            var answer = Api.get(address + query).ok();

            assertThat(answer.listIn("Content-Language")).as(answer.asked()).isEqualTo(languagesIn(answer.json()));
        }
    }

    // --- What the tests above say in short -------------------------------------------------------------------------

    private static void refuses(String address, String parameter) {
        var problem = Api.get(address).problem(400, "invalid-parameters");
        assertThat(problem.get("errors"))
                .as(address)
                .hasSizeGreaterThanOrEqualTo(1)
                .allMatch(fault -> fault.path("parameter").asText().equals(parameter));
    }

    private static TreeSet<String> methodsOf(String address) {
        var document = Contract.document();
        var methods = new TreeSet<>(Set.of("OPTIONS"));
        var path = Contract.operationAt(address).path();
        document.at("/paths/" + path.replace("/", "~1"))
                .fieldNames()
                .forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.retainAll(Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"));
        return methods;
    }

    private static Map<String, List<String>> headersOf(Api.Answer answer) {
        var headers = new LinkedHashMap<>(answer.headers().map());
        headers.remove("date");
        headers.remove("x-request-id");
        return headers;
    }

    private static ZonedDateTime time(String header) {
        return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    private static String shifted(String header, int seconds) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                .format(time(header).withZoneSameInstant(ZoneOffset.UTC).plusSeconds(seconds));
    }

    private static List<String> wordsIn(String sentence) {
        return List.of(sentence.split("[^A-Za-z]+"));
    }

    /** The one type that the definition has for the entries at an address. */
    private static String typeAt(String address) {
        var schema = Contract.operationAt(address).definition().at("/responses/200/content/application~1json/schema");
        return Contract.resolve(schema, Contract.document())
                .at("/properties/type/enum/0")
                .asText();
    }

    private static List<String> namesIn(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static ObjectNode retained(ObjectNode whole, List<String> fields) {
        var names = new ArrayList<>(List.of("id", "href", "type"));
        names.addAll(fields);
        return whole.deepCopy().retain(names);
    }

    /** Puts what GET answers at its address in place of every reference that a path leads to. */
    private static void embed(JsonNode node, List<String> path, String lang) {
        if (node.isArray()) {
            node.forEach(element -> embed(element, path, lang));
        } else if (path.isEmpty()) {
            var whole = (ObjectNode) Api.json(node.get("href").asText() + "?" + lang);
            var besides = node.deepCopy();
            ((ObjectNode) node).removeAll().setAll(whole);
            besides.properties().forEach(said -> ((ObjectNode) node).putIfAbsent(said.getKey(), said.getValue()));
        } else if (node.has(path.get(0))) {
            embed(node.get(path.get(0)), path.subList(1, path.size()), lang);
        }
    }

    private static boolean isLanguageMap(JsonNode node) {
        return node.isObject() && !node.isEmpty() && namesIn(node).stream().allMatch(name -> name.matches(LANGUAGE));
    }

    private static TreeSet<String> languagesIn(JsonNode node) {
        var languages = new TreeSet<String>();
        if (isLanguageMap(node)) {
            languages.addAll(namesIn(node));
        } else {
            node.forEach(part -> languages.addAll(languagesIn(part)));
        }
        return languages;
    }

    /** Leaves of every language map its best entry: by these languages, then nb, nn, en, any. */
    private static void cut(JsonNode node, List<String> languages) {
        if (isLanguageMap(node)) {
            var order = new ArrayList<>(languages);
            order.addAll(List.of("nb", "nn", "en"));
            order.addAll(namesIn(node));
            ((ObjectNode) node)
                    .retain(order.stream().filter(node::has).findFirst().orElseThrow());
        } else {
            node.forEach(part -> cut(part, languages));
        }
    }
}
