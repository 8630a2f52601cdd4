package no.innovasjonsbase.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.search.document.EntryReader;
import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.testsupport.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How well the search answers the questions in {@code search/relevance.txt}, whichever engine it runs on. Prints recall@5
 * and nDCG@10 beside those of a plain analyzer, and each question that misses something.
 */
abstract class Relevance {
    private static final Path TABLE = Path.of("src/test/resources/search/relevance.txt");
    private static final Path SEED = Path.of("src/main/resources/seed/topplederkonferansen.ndjson");
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);

    private static final double MIN_RECALL = 0.985;
    private static final double MIN_NDCG = 0.94;

    @Inject
    EntryTypes types;

    @Inject
    DocumentLookup documents;

    @Inject
    ObjectMapper json;

    /** A question and what is expected for it, best first. */
    private record Line(String language, String question, List<String> expected) {
        static Line of(String text) {
            var columns = text.split(" \\| ");
            return new Line(columns[0], columns[1], Arrays.asList(columns[2].split(", ")));
        }
    }

    @Test
    void the_search_finds_what_is_expected() throws IOException {
        awaitIndex();
        var table = table();
        var ours = measure(table, Relevance::search, true);
        var analyzer = PlainSearch.of(entries());
        var plain = measure(table, line -> analyzer.search(line.question()), false);
        System.out.printf("%d questions     recall@5  nDCG@10%n", table.size());
        System.out.printf("this search       %7.3f  %7.3f%n", ours.recall(), ours.ndcg());
        System.out.printf("plain analyzer    %7.3f  %7.3f%n", plain.recall(), plain.ndcg());
        assertThat(ours.recall()).isGreaterThanOrEqualTo(MIN_RECALL);
        assertThat(ours.ndcg()).isGreaterThanOrEqualTo(MIN_NDCG);
    }

    private static List<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    private static Gain measure(List<Line> table, Function<Line, List<String>> search, boolean isShown) {
        var gains = new ArrayList<Gain>();
        for (var line : table) {
            var found = search.apply(line);
            var gain = Gain.of(line.expected(), found);
            gains.add(gain);
            if (isShown && gain.recall() < 1) {
                System.out.printf(
                        "%.2f %s %s: expected %s, found %s%n",
                        gain.recall(),
                        line.language(),
                        line.question(),
                        line.expected(),
                        found.subList(0, Math.min(6, found.size())));
            }
        }
        return Gain.mean(gains);
    }

    private static List<String> search(Line line) {
        return search(line.language(), line.question());
    }

    private static List<String> search(String language, String question) {
        var q = URLEncoder.encode(question, StandardCharsets.UTF_8);
        var found = new ArrayList<String>();
        Api.get("/api/v1/search?limit=10&lang=" + language + "&q=" + q)
                .ok()
                .json()
                .get("items")
                .forEach(hit ->
                        found.add(hit.get("type").asText() + "/" + hit.get("id").asText()));
        return found;
    }

    /** Waits until the index is made and has the seed: a cluster takes a while. */
    private static void awaitIndex() {
        var until = System.nanoTime() + MAX_WAIT.toNanos();
        while (Api.get("/api/v1/search?q=innovasjonsl%C3%B8ft&type=initiative").status() != 200
                || search("nb", "innovasjonsløft").isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /** The entries of the seed as the index has them. */
    private List<IndexedEntry> entries() throws IOException {
        var hrefs = new ArrayList<String>();
        for (var line : Files.readAllLines(SEED)) {
            var entry = json.readTree(line);
            hrefs.add(Entry.hrefOf(
                    types.require(entry.get("type").asText()), entry.get("id").asText()));
        }
        return QuarkusTransaction.requiringNew().call(() -> new EntryReader(types, documents, json).read(hrefs));
    }
}
