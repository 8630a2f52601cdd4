package no.innovasjonsbase.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.index.EntryIndex;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

/** A filter leaves just those of the hits that fit it, and facets say how many that are: for all combinations of filters. */
class FiltersTest {
    private static final TextAnalyzer WORDS = TextAnalyzer.known();
    private static final int MOST = 100;

    @TempDir
    static Path folder;

    private static EntryIndex index;
    private static Map<String, IndexedEntry> entries;

    @BeforeAll
    static void index_the_seed() {
        var seed = Corpus.of(Path.of("src/main/resources/seed/topplederkonferansen.ndjson"))
                .entries();
        entries = seed.stream().collect(Collectors.toMap(entry -> entry.type + "/" + entry.id, entry -> entry));
        index = EntryIndex.in(folder.resolve("index"));
        index.write(seed, List.of());
    }

    @AfterAll
    static void end() {
        index.close();
    }

    @Test
    void filters_only_narrow_and_facets_say_how_far() {
        for (var question : List.of(
                "innovasjon offentlig sektor",
                "tillit",
                "samarbeid på tvers av etatene",
                "hva sa ministeren om å prøve og feile i det offentlige",
                "\"offentlig sektor\" -kultur",
                "toppledersamlingskonferanse")) {
            var all = ids(find(question, List.of(), List.of(), List.of()));
            for (var types : filters(all, entry -> Stream.of(entry.type))) {
                for (var topics : filters(all, entry -> entry.topics.stream())) {
                    for (var organizations : filters(all, entry -> entry.organizations.stream())) {
                        var expected = all.stream()
                                .filter(id -> fits(types, Stream.of(entries.get(id).type)))
                                .filter(id -> fits(topics, entries.get(id).topics.stream()))
                                .filter(id -> fits(organizations, entries.get(id).organizations.stream()))
                                .toList();
                        var found = find(question, types, topics, organizations);
                        assertThat(ids(found))
                                .as("%s %s %s %s", question, types, topics, organizations)
                                .isEqualTo(expected);
                        assertThat(found.result().aggregation(SearchExecutor.FACETS.get("type")))
                                .isEqualTo(counts(expected, entry -> Stream.of(entry.type)));
                        assertThat(found.result().aggregation(SearchExecutor.FACETS.get("topic")))
                                .isEqualTo(counts(expected, entry -> entry.topics.stream()));
                        assertThat(found.result().aggregation(SearchExecutor.FACETS.get("organization")))
                                .isEqualTo(counts(expected, entry -> entry.organizations.stream()));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "innovasjon, false",
        "innovasjoner, false",
        "prøve og feile, false",
        "\"prøve og feile\", false",
        "feilkultur, true",
        "tilit, true",
        "nullfeilsledelse, true",
        "innovasjon brannslange, true",
        "\"feile og prøve\", true",
    })
    void words_that_no_entry_has_itself_are_told(String question, boolean isInexact) {
        assertThat(find(question, List.of(), List.of(), List.of()).isInexact()).isEqualTo(isInexact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flom", "rente", "rentene", "hestar", "brødet", "skilsmisser", "ulv"})
    void a_word_of_the_language_is_no_misspelt_other_one(String word) {
        var found = find(word, List.of(), List.of(), List.of());
        assertThat(found.result().hits()).isEmpty();
        assertThat(found.corrections()).isEmpty();
    }

    /** No filter, the first value that hits have, and the first two. */
    private static List<List<String>> filters(List<String> ids, Function<IndexedEntry, Stream<String>> values) {
        var some = ids.stream()
                .flatMap(id -> values.apply(entries.get(id)))
                .distinct()
                .limit(2)
                .toList();
        return List.of(List.of(), some.subList(0, Math.min(1, some.size())), some);
    }

    private static boolean fits(List<String> filter, Stream<String> values) {
        return filter.isEmpty() || values.anyMatch(filter::contains);
    }

    private static Map<String, Long> counts(List<String> ids, Function<IndexedEntry, Stream<String>> values) {
        return ids.stream()
                .flatMap(id -> values.apply(entries.get(id)).distinct())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private static List<String> ids(SearchExecutor.Found found) {
        return found.result().hits().stream()
                .map(row -> row.type() + "/" + row.id())
                .toList();
    }

    private static SearchExecutor.Found find(
            String question, List<String> types, List<String> topics, List<String> organizations) {
        try (var session = index.openSession()) {
            return new SearchExecutor(session, WORDS)
                    .find(new SearchQuery(
                            ParsedQuery.of(question, WORDS),
                            List.of("nb"),
                            types,
                            topics,
                            organizations,
                            Optional.empty(),
                            Optional.empty(),
                            Set.of("type", "topic", "organization"),
                            MOST,
                            0,
                            ""));
        }
    }
}
