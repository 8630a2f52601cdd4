package no.innovasjonsbase.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Collator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Contract.Operation;
import no.innovasjonsbase.testsupport.Topics;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** The one grammar of all lists: order, pages, cursors and filters, asked of every collection that the document names. */
@ApplicationTest
@Tag("database")
class ListGrammarTest {
    private static final Caller BY = Caller.theBase("991825827");

    private static final String LISTS = "no.innovasjonsbase.testsupport.Contract#lists";
    private static final int MOST = 200;
    /** Of which pages of one or two would be more requests than they tell. */
    private static final int MANY = 20;
    /** Maintains the entries that these tests make, and no others. */
    private static final String MAINTAINER = "974760673";

    /** The parameters that every list has beside its own filters. */
    static final Set<String> SHARED = Set.of(
            "after", "asOf", "delimiter", "expand", "fields", "format", "ids", "lang", "limit", "q", "sort", "total");
    /** Filters that take a time and so have tests of their own. */
    private static final Set<String> TIMES = Set.of("from", "to", "updatedSince");

    /** Filters that take a text, and so any value that is one. */
    private static final Set<String> TEXTS = Set.of("room", "track");

    /** Where the values of a filter stand in an entry, where its name doesn't tell. */
    private static final Map<String, String> PLACES =
            Map.of("listPrinciples origin", "origin[source].id", "maintainer", "meta.maintainer");

    /** The property that tells the last day, for sort keys that tell the first. */
    private static final Map<String, String> ENDS = Map.of("startDate", "endDate", "from", "to", "start", "end");

    @Inject
    Journal journal;

    @AfterEach
    void take_away_what_was_made() {
        journal.write(BY, changes -> Topic.<Topic>list("maintainer", MAINTAINER).forEach(changes::delete));
    }

    // --- Order and pages -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(LISTS)
    void pages_of_any_size_make_up_the_list(Operation list) {
        for (var sort : sorts(list)) {
            var whole = items(list.path() + "?limit=" + MOST + "&sort=" + sort);
            for (int limit : whole.size() > MANY ? new int[] {7, 50} : new int[] {1, 3}) {
                assertThat(walk(list.path() + "?sort=" + sort + "&limit=" + limit, whole.size()))
                        .as("%s by %s, %d at a time", list, sort, limit)
                        .isEqualTo(whole);
            }
            assertThat(idsOf(whole)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void pages_go_on_under_two_keys_of_mixed_directions(Operation list) {
        var keys = list.query("sort").choices();
        for (var first : keys) {
            for (var second : keys) {
                if (!first.equals(second)) {
                    for (var sort : List.of(first + ",-" + second, "-" + first + "," + second)) {
                        var whole = items(list.path() + "?limit=" + MOST + "&sort=" + sort);
                        var limit = whole.size() / 3 + 1;
                        assertThat(walk(list.path() + "?limit=" + limit + "&sort=" + sort, whole.size()))
                                .as("%s by %s", list, sort)
                                .isEqualTo(whole);
                        assertOrdered(whole, sort);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void entries_stand_in_the_order_asked_for(Operation list) {
        assertThat(list.query("sort").choices()).contains("id", "createdAt", "updatedAt");
        for (var sort : sorts(list)) {
            assertOrdered(items(list.path() + "?limit=" + MOST + "&sort=" + sort), sort);
        }
        assertThat(items(list.path() + "?limit=" + MOST)).isEqualTo(items(list.path() + "?sort=id&limit=" + MOST));
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void an_order_that_names_a_property_twice_is_refused(Operation list) {
        for (var sort : List.of("id,id", "id,-id", "updatedAt,id,-updatedAt")) {
            Api.get(list.path() + "?sort=" + sort).problem(400, "invalid-parameters");
        }
    }

    @ParameterizedTest
    @MethodSource("longLists")
    void the_link_header_leads_to_the_next_page(Operation list) {
        for (var query : List.of(
                "?limit=1",
                "?sort=-updatedAt,id&limit=1&lang=nn",
                "?limit=1&updatedSince=2018-03-19T12:00:00%2B01:00")) {
            var first = Api.get(list.path() + query).ok();
            var link = first.header("Link");
            var next = first.json().get("next").asText();

            assertThat(link).matches("<[^<>]+>; rel=\"next\"(, <[^<>]+>; rel=\"alternate\"; type=\"[^\"]+\")+");
            assertThat(Api.json(link.substring(1, link.indexOf('>'))))
                    .isEqualTo(Api.json(list.path() + query + "&after=" + next));
        }
    }

    @Test
    void the_link_header_leads_on_from_parameters_between_semicolons() {
        var address = "/api/v1/topics?limit=1;lang=nb";
        for (int page = 0; page < 3; page++) {
            var link = Api.get(address).ok().header("Link");
            address = link.substring(1, link.indexOf('>')).replace('&', ';');
        }

        assertThat(Api.json(address).at("/items/0"))
                .isEqualTo(Api.json("/api/v1/topics?limit=4&lang=nb").at("/items/3"));
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void the_last_page_leads_nowhere(Operation list) {
        var whole = items(list.path() + "?limit=" + MOST).size();
        var last = Api.get(list.path() + "?limit=" + Math.max(1, Math.min(MOST, whole)))
                .ok();

        if (whole < MOST) {
            assertThat(last.json().has("next")).isFalse();
            assertThat(last.header("Link")).doesNotContain("next");
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void the_whole_list_is_counted_on_request_only(Operation list) {
        var whole = items(list.path() + "?limit=" + MOST);
        if (whole.size() < MOST) {
            assertThat(Api.json(list.path() + "?limit=1&total=true")
                            .get("total")
                            .asInt())
                    .isEqualTo(whole.size());
            assertThat(Api.json(list.path() + "?ids=finnes-ikke&total=true")
                            .get("total")
                            .asInt())
                    .isZero();
        }
        assertThat(Api.json(list.path() + "?limit=1&total=false").has("total")).isFalse();
        assertThat(Api.json(list.path() + "?limit=1").has("total")).isFalse();
    }

    // --- Cursors ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("longLists")
    void a_cursor_forged_with_care_is_refused(Operation list) {
        for (var sort : list.query("sort").choices()) {
            var address = list.path() + "?limit=1&sort=" + sort;
            var cursor = Api.json(address).get("next").asText();
            for (var values : List.of(
                    "[]",
                    "null",
                    "[null]",
                    "[null,null]",
                    "[\"a\\u0000\",\"b\\u0000\"]",
                    "[\"a\",\"b\",\"c\"]",
                    "[\"+999999999-12-31T00:00:00Z\",\"a\"]",
                    "[\"+999999999-12-31\",\"a\"]",
                    "{}",
                    "7",
                    "[[]]",
                    "")) {
                var answer = Api.get(address + "&after=" + forged(cursor, values));

                assertThat(answer.status()).as("%s %s", address, values).isEqualTo(400);
                answer.problem(400, "invalid-parameters");
            }
        }
    }

    @Test
    void a_cursor_survives_entries_that_come_and_go() {
        make("lg-a", "lg-c", "lg-e");
        var address = "/api/v1/topics?sort=id&maintainer=" + MAINTAINER;
        var cursor = Api.json(address + "&limit=1").get("next").asText();

        make("lg-b", "lg-0");
        journal.write(BY, changes -> changes.delete(Topic.<Topic>findById("lg-a")));
        journal.write(BY, changes -> changes.delete(Topic.<Topic>findById("lg-e")));

        assertThat(idsOf(items(address + "&after=" + cursor))).containsExactly("lg-b", "lg-c");
    }

    // --- Many at once ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(LISTS)
    void many_are_fetched_at_once_and_unknown_ids_passed_over(Operation list) {
        var known = idsOf(items(list.path() + "?limit=20"));
        var ids = new ArrayList<>(known);
        IntStream.range(0, MOST - known.size()).forEach(i -> ids.add("finnes-ikke-" + i));

        var page = Api.json(list.path() + "?total=true&ids=" + String.join(",", ids));
        assertThat(idsOf(page.get("items"))).containsExactlyInAnyOrderElementsOf(known);
        assertThat(page.get("total").asInt()).isEqualTo(known.size());
        assertThat(page.has("next")).isFalse();

        ids.add("finnes-ikke-heller");
        var refused = Api.get(list.path() + "?ids=" + String.join(",", ids)).problem(400, "invalid-parameters");
        assertThat(refused.at("/errors/0/parameter").asText()).isEqualTo("ids");
    }

    @Test
    void as_many_are_sent_as_there_are_ids() {
        var ids = IntStream.range(100, 130).mapToObj(i -> "lg-" + i).toArray(String[]::new);
        make(ids);

        assertThat(idsOf(items("/api/v1/topics?ids=" + String.join(",", ids)))).containsExactly(ids);
        assertThat(items("/api/v1/topics?limit=7&ids=" + String.join(",", ids))).hasSize(7);
        assertThat(items("/api/v1/topics?maintainer=" + MAINTAINER)).hasSize(20);
    }

    // --- Filters ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource(LISTS)
    void every_filter_takes_its_own_example(Operation list) {
        for (var filter : list.queries()) {
            if (!SHARED.contains(filter.name())) {
                assertThat(filter.example())
                        .as("example of %s %s", list, filter.name())
                        .isNotNull();
                var pattern = filter.schema().path("pattern").asText("^.*$");
                assertThat(filter.example()).matches(pattern);
                Api.get(list.path() + "?" + filter.name() + "=" + filter.example())
                        .ok();
            }
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void filters_hold_back_all_others(Operation list) {
        var whole = items(list.path() + "?limit=" + MOST);
        for (var filter : filters(list)) {
            for (var value : valuesOf(list, filter, whole)) {
                assertThat(idsOf(items(list.path() + "?limit=200&" + filter + "=" + encoded(value))))
                        .as("%s %s=%s", list, filter, value)
                        .isEqualTo(idsOf(having(list, filter, Set.of(value), whole)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void several_values_mean_any_of_them(Operation list) {
        var whole = items(list.path() + "?limit=" + MOST);
        for (var filter : filters(list)) {
            var schema = list.query(filter).schema();
            var values = valuesOf(list, filter, whole).stream()
                    .limit(5)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (schema.path("pattern").asText().contains("(,") && !values.isEmpty()) {
                assertThat(idsOf(items(list.path() + "?limit=200&" + filter + "=" + String.join(",", values))))
                        .as("%s %s=%s", list, filter, values)
                        .isEqualTo(idsOf(having(list, filter, values, whole)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void filters_are_combined_by_and(Operation list) {
        var found = new LinkedHashMap<String, List<String>>();
        for (var filter : list.queries()) {
            if (!SHARED.contains(filter.name())) {
                var query = filter.name() + "=" + filter.example();
                found.put(query, idsOf(items(list.path() + "?limit=200&" + query)));
            }
        }
        found.forEach((one, ids) -> found.forEach((other, otherIds) -> {
            if (one.compareTo(other) < 0) {
                var both = new ArrayList<>(ids);
                both.retainAll(otherIds);
                assertThat(idsOf(items(list.path() + "?limit=200&" + one + "&" + other)))
                        .as("%s %s and %s", list, one, other)
                        .isEqualTo(both);
            }
        }));
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void a_value_that_a_filter_can_not_take_is_refused(Operation list) {
        for (var filter : list.queries()) {
            if (!SHARED.contains(filter.name())) {
                for (var value : TEXTS.contains(filter.name())
                        ? List.of("%09", "%C2%A0", "%E2%80%8B")
                        : List.of("%C3%A6%20!", "%27%20or%201=1", "%F0%9F%98%80", "%09", "a,,b")) {
                    var problem = Api.get(list.path() + "?" + filter.name() + "=" + value)
                            .problem(400, "invalid-parameters");
                    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(filter.name());
                }
            }
        }
    }

    // --- Times -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "from=2018, true",
        "from=2018-03, true",
        "from=2018-03-19, true",
        "from=2018-03-20, false",
        "from=2018-04, false",
        "from=2019, false",
        "to=2018, true",
        "to=2018-03, true",
        "to=2018-03-19, true",
        "to=2018-03-18, false",
        "to=2018-02, false",
        "to=2017, false",
        "from=2018-03-19&to=2018-03-19, true",
        "from=2018-03&to=2018-03, true",
        "from=2018-03-20&to=2018-12-31, false",
        "from=2017&to=2018-03-18, false",
        "from=0000&to=9999, true",
        "from=0001-01-01, true",
        "to=9999-12-31, true",
        "to=0000, false"
    })
    void a_day_lies_in_a_range_up_to_its_edges(String range, boolean within) {
        assertThat(idsOf(items("/api/v1/conferences?limit=200&" + range)).contains("lansering-innovasjonsloft-2018"))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2018, true",
        "from=2018-12-31, true",
        "from=2019-01-01, false",
        "to=2018, true",
        "to=2018-01-01, true",
        "to=2017-12-31, false",
        "from=2018-06-01&to=2018-06-01, true",
        "from=2018-06&to=2018, true"
    })
    void a_year_may_mean_any_day_of_it(String range, boolean within) {
        assertThat(idsOf(items("/api/v1/conferences?limit=200&" + range)).contains("topplederkonferansen-2018"))
                .isEqualTo(within);
    }

    @ParameterizedTest
    @MethodSource("datedLists")
    void a_range_that_is_reversed_or_of_no_days_is_refused(Operation list) {
        for (var range : List.of("from=2019&to=2018", "from=2018-03-20&to=2018-03-19", "from=2018-04&to=2018-03-31")) {
            Api.get(list.path() + "?" + range).problem(400, "invalid-parameters");
        }
        for (var day : List.of(
                "2018-02-29",
                "2018-13",
                "2018-00",
                "2018-3-1",
                "19.3.2018",
                "18",
                "2018-03-19T00:00:00Z",
                "02018",
                "-2018",
                "%2B2018",
                "20180319",
                "2018,2019")) {
            Api.get(list.path() + "?from=" + day).problem(400, "invalid-parameters");
            Api.get(list.path() + "?to=" + day).problem(400, "invalid-parameters");
        }
    }

    @ParameterizedTest
    @MethodSource("datedLists")
    void what_has_no_known_time_lies_in_no_range(Operation list) {
        for (var item : items(list.path() + "?limit=200&from=0001")) {
            assertThat(Stream.of("startDate", "endDate", "from", "to", "published", "start", "end", "year")
                            .anyMatch(item::has))
                    .isTrue();
        }
        assertThat(idsOf(items(list.path() + "?limit=200&to=9999")))
                .isEqualTo(idsOf(items(list.path() + "?limit=200&from=0001")));
    }

    @ParameterizedTest
    @MethodSource(LISTS)
    void entries_changed_since_an_instant_are_listed(Operation list) {
        var whole = items(list.path() + "?limit=" + MOST);
        for (var entry : whole.subList(0, Math.min(3, whole.size()))) {
            var id = entry.get("id").asText();
            var instant = Instant.parse(entry.at("/meta/updatedAt").asText());
            var here = instant.toString().replace("Z", "") + "Z";

            for (var since : List.of(
                    here,
                    instant.minusMillis(1).toString(),
                    instant.atOffset(java.time.ZoneOffset.ofHours(2)).toString().replace("+", "%2B"),
                    instant.truncatedTo(ChronoUnit.SECONDS).toString(),
                    instant.toString().substring(0, 10),
                    "2018-03-19",
                    "0001-01-01",
                    "2018-03-19T12:00:00Z",
                    "2018-03-19T12:00:00.123456789Z",
                    "2018-03-19T12:00:00-05:00")) {
                assertThat(changedSince(list, since)).as("%s %s", list, since).contains(id);
            }
            for (var since : List.of(
                    instant.plusMillis(1).toString(),
                    instant.plusSeconds(1).toString(),
                    "9999-12-31",
                    "9999-12-31T23:59:59Z",
                    instant.plusNanos(1).toString())) {
                assertThat(changedSince(list, since)).as("%s %s", list, since).doesNotContain(id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018",
                "2018-03",
                "2018-02-30",
                "yesterday",
                "2018-03-19T12:00:00",
                "2018-03-19T25:00:00Z",
                "1521460800",
                "2018-03-19T12:00:00+01:00",
                "2018-03-19%2012:00:00Z",
                "%2B999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "-123-01-01",
                "2018-03-19T12:00:00Z%5BEurope/Oslo%5D"
            })
    void what_is_no_instant_is_refused(String since) {
        for (var list : Contract.lists()) {
            var problem = Api.get(list.path() + "?updatedSince=" + since).problem(400, "invalid-parameters");
            assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("updatedSince");
        }
    }

    // --- What the tests above say in short -------------------------------------------------------------------------

    /** Lists of which a page of one entry is not the whole. */
    static List<Operation> longLists() {
        return Contract.lists().stream()
                .filter(list -> Api.json(list.path() + "?limit=1").has("next"))
                .toList();
    }

    /** Lists that can be narrowed down to a time. */
    static List<Operation> datedLists() {
        return Contract.lists().stream()
                .filter(list -> list.queries().stream().anyMatch(p -> p.name().equals("from")))
                .toList();
    }

    private static List<String> sorts(Operation list) {
        return list.query("sort").choices().stream()
                .flatMap(key -> Stream.of(key, "-" + key))
                .toList();
    }

    private static List<JsonNode> items(String address) {
        var items = new ArrayList<JsonNode>();
        Api.json(address).get("items").forEach(items::add);
        return items;
    }

    private static List<String> idsOf(Iterable<JsonNode> items) {
        var ids = new ArrayList<String>();
        items.forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    private static List<String> changedSince(Operation list, String instant) {
        return idsOf(items(list.path() + "?limit=200&fields=id&updatedSince=" + instant));
    }

    /** What the pages hold one after another, at most this many entries. */
    private static List<JsonNode> walk(String address, int most) {
        var found = new ArrayList<JsonNode>();
        var page = Api.json(address);
        page.get("items").forEach(found::add);
        while (page.has("next") && found.size() < most) {
            page = Api.json(address + "&after=" + page.get("next").asText());
            assertThat(page.get("items")).isNotEmpty();
            page.get("items").forEach(found::add);
        }
        assertThat(page.has("next") && found.size() < MOST)
                .as("more after %s", address)
                .isFalse();
        return found.subList(0, Math.min(most, found.size()));
    }

    /** A cursor with the mark of this one's question but other values: what anyone who reads the source can make. */
    private static String forged(String cursor, String values) {
        try {
            var question = Arrays.copyOfRange(Base64.getUrlDecoder().decode(cursor), 9, 15);
            var content =
                    (new String(question, StandardCharsets.ISO_8859_1) + values).getBytes(StandardCharsets.ISO_8859_1);
            var digest = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), 9);
            var text = Arrays.copyOf(digest, 9 + content.length);
            System.arraycopy(content, 0, text, 9, content.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static List<String> filters(Operation list) {
        return list.queries().stream()
                .map(Contract.Parameter::name)
                .filter(name -> !SHARED.contains(name) && !TIMES.contains(name))
                .toList();
    }

    private static Set<String> valuesOf(Operation list, String filter, List<JsonNode> whole) {
        return whole.stream()
                .flatMap(entry -> valuesIn(entry, placeOf(list, filter, entry)))
                .limit(100)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> having(Operation list, String filter, Set<String> values, List<JsonNode> whole) {
        return whole.stream()
                .filter(entry -> valuesIn(entry, placeOf(list, filter, entry)).anyMatch(values::contains))
                .toList();
    }

    /** A filter is named for a property, for a reference further in, or for the type that a reference leads to. */
    private static String placeOf(Operation list, String filter, JsonNode entry) {
        var place = PLACES.getOrDefault(list.id() + " " + filter, PLACES.get(filter));
        if (place != null) {
            return place;
        }
        var references = list.query("expand").choices();
        if (list.query("fields").choices().contains(filter)) {
            return references.contains(filter) ? filter + ".id" : filter;
        }
        return references.stream()
                .filter(path -> Stream.of(path.split("\\.")).anyMatch(Set.of(filter, filter + "s")::contains))
                .findFirst()
                .map(path -> path + ".id")
                .orElseGet(() -> placeOfType(list, filter, entry));
    }

    private static String placeOfType(Operation list, String type, JsonNode entry) {
        assertThat(Contract.types()).as("where %s finds %s", list, type).contains(type);
        return list.query("expand").choices().stream()
                .filter(path -> entry.path(path).has("type"))
                .findFirst()
                .map(path -> path + "[" + type + "].id")
                .orElse("");
    }

    private static Stream<String> valuesIn(JsonNode node, String place) {
        if (node.isArray()) {
            return IntStream.range(0, node.size()).boxed().flatMap(i -> valuesIn(node.get(i), place));
        }
        if (place.isEmpty()) {
            return !node.isValueNode() ? Stream.empty() : Stream.of(node.asText());
        }
        var step = place.replaceFirst("\\..*", "");
        var rest = place.substring(Math.min(place.length(), step.length() + 1));
        if (step.endsWith("]")) {
            var part = node.path(step.replaceFirst("\\[.*", ""));
            return step.endsWith("[" + part.path("type").asText() + "]") ? valuesIn(part, rest) : Stream.empty();
        }
        return valuesIn(node.path(step), rest);
    }

    /** That no entry stands before one that it should come after. */
    private static void assertOrdered(List<JsonNode> items, String sort) {
        Comparator<JsonNode> order = (a, b) -> 0;
        for (var sign : sort.split(",")) {
            var key = sign.replaceFirst("^-", "");
            Comparator<JsonNode> byKey = (a, b) -> compare(key, a, b);
            order = order.thenComparing(sign.startsWith("-") ? byKey.reversed() : byKey);
        }
        if (!List.of(sort.replace("-", "").split(",")).contains("id")) {
            Comparator<JsonNode> byId =
                    Comparator.comparing(item -> item.get("id").asText());
            order = order.thenComparing(sort.matches("(.*,)?-[^,]*") ? byId.reversed() : byId);
        }
        assertThat(items).as(sort).isSortedAccordingTo(order);
    }

    private static String wordsOf(JsonNode text) {
        return headingOf(text).replaceAll("[\\p{Z}\\s\\p{Pd}]+", "_");
    }

    private static int compare(String key, JsonNode a, JsonNode b) {
        if (a.path(key).isObject()) {
            var norwegian = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
            norwegian.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            // The platform's rules pass over what stands between words; a list has the shorter word first.
            return norwegian.compare(wordsOf(a.get(key)), wordsOf(b.get(key)));
        }
        var one = valueOf(key, a);
        var other = valueOf(key, b);
        if (one.isMissingNode() || other.isMissingNode()) {
            return Boolean.compare(one.isMissingNode(), other.isMissingNode());
        }
        if (key.equals("name") || key.equals("title")) {
            return Collator.getInstance(Locale.forLanguageTag("nb-NO")).compare(one.asText(), other.asText());
        }
        if (key.endsWith("At")) {
            return Instant.parse(one.asText()).compareTo(Instant.parse(other.asText()));
        }
        return one.isNumber()
                ? Integer.compare(one.asInt(), other.asInt())
                : firstDay(one).compareTo(firstDay(other));
    }

    private static JsonNode valueOf(String key, JsonNode item) {
        if (key.endsWith("At")) {
            return item.path("meta").path(key);
        }
        return item.has(key) || !ENDS.containsKey(key) ? item.path(key) : item.path(ENDS.get(key));
    }

    private static String firstDay(JsonNode date) {
        return date.asText().matches("[0-9]{4}(-[0-9]{2})?")
                ? (date.asText() + "-01-01").substring(0, 10)
                : date.asText();
    }

    private static String headingOf(JsonNode text) {
        var heading = Stream.of("nb", "nn", "en").filter(text::has).findFirst().map(tag -> text.get(tag)
                .asText());
        return heading.map(words -> words.substring(0, Math.min(60, words.length())))
                .orElse("");
    }

    private void make(String... ids) {
        journal.write(BY, changes -> {
            for (var id : ids) {
                var label = LocalizedText.of(Map.of("nb", "Emne " + id));
                changes.create(Topics.labelled(id, MAINTAINER, label));
            }
        });
    }
}
