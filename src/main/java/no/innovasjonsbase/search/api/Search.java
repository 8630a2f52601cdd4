package no.innovasjonsbase.search.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.search.api.SearchPage.Count;
import no.innovasjonsbase.search.api.SearchPage.Facets;
import no.innovasjonsbase.search.api.SearchPage.Hit;
import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.index.IndexSearcher;
import no.innovasjonsbase.search.query.SearchExecutor;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Executes a search request and assembles the page of hits. */
@ApplicationScoped
public class Search {
    private final TextAnalyzer analyzer = TextAnalyzer.known();

    @Inject
    IndexSearcher searcher;

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    @Inject
    Faults faults;

    @Inject
    Today today;

    /**
     * What is found by a query.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400) with every fault
     */
    public SearchPage page(SearchRequest request) {
        var parameters = new SearchParameterParser(faults);
        var query = parameters.query(request, parameters.text(request.q, analyzer), types);
        faults.throwIfAny();
        return searcher.search(session -> page(query, request.q, session));
    }

    /**
     * What entries are found by filters, with words or without, and what they have in common.
     *
     * @param ids of those that filters besides words and types leave, {@link SearchQuery#MAX_OFFSET} at most; none without any
     */
    public record Narrowed(List<String> ids, long total, Facets facets) {}

    /**
     * What is found by the filters of a request, perhaps by words as well.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400) with every fault, unavailable (503)
     */
    public Narrowed narrow(SearchRequest request) {
        var parameters = new SearchParameterParser(faults);
        var query = parameters.query(request, request.q == null ? null : parameters.text(request.q, analyzer), types);
        faults.throwIfAny();
        return searcher.search(session -> {
            var executor = new SearchExecutor(session, analyzer);
            var found = executor.find(query);
            return new Narrowed(
                    query.isFiltered() ? executor.ids(query, found.plan(), 0, SearchQuery.MAX_OFFSET) : List.of(),
                    found.total(),
                    facets(query, found, session));
        });
    }

    private SearchPage page(SearchQuery query, String q, SearchSession session) {
        var found = new SearchExecutor(session, analyzer).find(query);
        var explanation = new MatchExplainer(query.text(), found.corrections(), analyzer, query.languages());
        var rows = found.result().hits();
        var end = query.offset() + query.limit();
        var hasMore = rows.size() > query.limit() && end < SearchQuery.MAX_OFFSET;
        var total = found.result().total();
        return new SearchPage(
                rows.stream()
                        .limit(query.limit())
                        .map(row -> hit(row, explanation, query.tags()))
                        .toList(),
                hasMore ? new Cursor(List.of(String.valueOf(end))).encode(query.identity()) : null,
                total.hitCountLowerBound(),
                total.isHitCountExact(),
                found.isInexact() && !rows.isEmpty(),
                didYouMean(q, found),
                facets(query, found, session));
    }

    private Hit hit(SearchExecutor.Row row, MatchExplainer explanation, List<String> tags) {
        var passages = passages(row.shown());
        var titles = Passage.titlesIn(passages);
        var tag = LanguageMap.bestOf(titles.keySet(), tags).orElse("");
        return new Hit(
                row.id(),
                row.href(),
                row.type(),
                titles.getOrDefault(tag, row.id()),
                tag.isEmpty() ? null : tag,
                explanation.of(passages).orElse(null));
    }

    private List<Passage> passages(String shown) {
        return Passage.parse(shown, json);
    }

    /** The query with its corrected words in place, found as it was read: a word may be typed with accents that it lost there. */
    private String didYouMean(String text, SearchExecutor.Found found) {
        var better = new StringBuilder();
        int at = 0;
        for (var token : analyzer.tokensIn(text)) {
            var correction = found.corrections().get(token.word());
            if (correction != null) {
                better.append(text, at, token.start()).append(correction);
                at = token.end();
            }
        }
        return at == 0 ? null : better.append(text.substring(at)).toString();
    }

    private Facets facets(SearchQuery query, SearchExecutor.Found found, SearchSession session) {
        if (query.facets().isEmpty()) {
            return null;
        }
        var result = found.result();
        return new Facets(
                counts("type", "", query, result, session),
                counts("topic", "topics", query, result, session),
                counts("organization", "organizations", query, result, session),
                query.facets().contains("year")
                        ? found.years(today.date().getYear()).entrySet().stream()
                                .map(count -> new Count(String.valueOf(count.getKey()), null, count.getValue()))
                                .toList()
                        : null);
    }

    private List<Count> counts(
            String facet,
            String collection,
            SearchQuery query,
            SearchResult<SearchExecutor.Row> result,
            SearchSession session) {
        if (!query.facets().contains(facet)) {
            return null;
        }
        var counts = result.aggregation(SearchExecutor.FACETS.get(facet));
        var titles = collection.isEmpty()
                ? Map.<String, String>of()
                : titles(counts.keySet(), Entry.ROOT + collection + "/", query.tags(), session);
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), titles.get(count.getKey()), count.getValue()))
                .toList();
    }

    private Map<String, String> titles(Collection<String> ids, String root, List<String> tags, SearchSession session) {
        var titles = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            session.search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(f.field("id", String.class), f.field("shown", String.class))
                            .asList(values -> values))
                    .where(f ->
                            f.id().matchingAny(ids.stream().map(root::concat).toList()))
                    .fetchHits(new ArrayList<>(ids).size())
                    .forEach(values -> {
                        var texts = Passage.titlesIn(passages((String) values.get(1)));
                        LanguageMap.bestOf(texts.keySet(), tags)
                                .or(() -> texts.keySet().stream().findFirst())
                                .ifPresent(tag -> titles.put((String) values.get(0), texts.get(tag)));
                    });
        }
        return titles;
    }
}
