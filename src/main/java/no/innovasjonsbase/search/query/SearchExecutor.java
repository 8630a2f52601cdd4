package no.innovasjonsbase.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Runs searches on an index: ranked hits, total and facets. */
public final class SearchExecutor {
    public static final Map<String, AggregationKey<Map<String, Long>>> FACETS = Map.of(
            "type", AggregationKey.of("type"),
            "topic", AggregationKey.of("topic"),
            "organization", AggregationKey.of("organization"));
    private static final AggregationKey<Map<Integer, Long>> FIRST_YEARS = AggregationKey.of("firstYear");
    private static final AggregationKey<Map<Integer, Long>> LAST_YEARS = AggregationKey.of("lastYear");

    /** More hits than this needn't be counted to the last. */
    private static final int TOTAL_HITS_THRESHOLD = 10_000;

    private static final int MAX_FACET_VALUES = 50;
    /** As many as the calendar has: to count those of a year takes all that begin before it. */
    private static final int MAX_YEARS = 10_000;

    private final SearchSession session;
    private final TextAnalyzer analyzer;

    public SearchExecutor(SearchSession session, TextAnalyzer analyzer) {
        this.session = session;
        this.analyzer = analyzer;
    }

    /**
     * What the index has of a hit.
     *
     * @param shown its passages as JSON
     */
    public record Row(String href, String id, String type, String shown) {}

    /** What was found, and how the query was read for it. */
    public record Found(SearchResult<Row> result, QueryPlan plan) {
        /** How many there are; from {@link #TOTAL_HITS_THRESHOLD} on, at least so many. */
        public long total() {
            return result.total().hitCountLowerBound();
        }

        /** Whether no entry has every word itself. */
        public boolean isInexact() {
            return plan.isInexact();
        }

        /**
         * How many there are in each year, where it was asked for: the years with most first.
         *
         * @param thisYear the year that those without an end have come to
         */
        public Map<Integer, Long> years(int thisYear) {
            return YearCounts.of(result.aggregation(FIRST_YEARS), result.aggregation(LAST_YEARS), thisYear)
                    .most(MAX_FACET_VALUES);
        }

        /** The words of entries that were taken for those that no entry has. */
        public Map<String, String> corrections() {
            return plan.corrections();
        }
    }

    /**
     * Entries with all words; where those are few, the ones with some of the words, or parts of them, as well. Where none has
     * all, words that nothing is found by are taken for misspelt.
     */
    public Found find(SearchQuery query) {
        return execute(query, plan(query));
    }

    /** How a query is read for this index as it is. */
    public QueryPlan plan(SearchQuery query) {
        var text = query.text() == null ? new ParsedQuery(List.of()) : query.text();
        return new QueryPlanner(session, analyzer).plan(text);
    }

    /** The ids of so many of the entries that are found at the most, best first, after so many. */
    public List<String> ids(SearchQuery query, QueryPlan plan, int offset, int most) {
        return session.search(IndexedEntry.class)
                .select(f -> f.field("id", String.class))
                .where(f -> predicate(f, query, plan))
                .sort(SearchExecutor::byScore)
                .fetchHits(offset, Math.min(most, SearchQuery.MAX_OFFSET - offset));
    }

    /** Whether more entries are found than so many. */
    public boolean findsMoreThan(int some, SearchQuery query, QueryPlan plan) {
        return count(session, some, f -> predicate(f, query, plan)) > some;
    }

    /** How many entries meet a predicate; no further than it takes to know that there are enough. */
    static long count(
            SearchSession session, int enough, Function<SearchPredicateFactory, PredicateFinalStep> predicate) {
        return session.search(IndexedEntry.class)
                .select(f -> f.id(String.class))
                .where(predicate::apply)
                .sort(f -> f.indexOrder())
                .totalHitCountThreshold(enough)
                .fetch(1)
                .total()
                .hitCountLowerBound();
    }

    private Found execute(SearchQuery query, QueryPlan plan) {
        var select = session.search(IndexedEntry.class)
                .select(f -> f.composite()
                        .from(
                                f.id(String.class),
                                f.field("id", String.class),
                                f.field("type", String.class),
                                f.field("shown", String.class))
                        .asArray(values -> new Row(
                                (String) values[0], (String) values[1], (String) values[2], (String) values[3])))
                .where(f -> predicate(f, query, plan))
                .sort(SearchExecutor::byScore)
                .totalHitCountThreshold(TOTAL_HITS_THRESHOLD);
        for (var facet : query.facets()) {
            if (facet.equals("year")) {
                select = select.aggregation(
                                FIRST_YEARS,
                                f -> f.terms().field("firstYear", Integer.class).maxTermCount(MAX_YEARS))
                        .aggregation(
                                LAST_YEARS,
                                f -> f.terms().field("lastYear", Integer.class).maxTermCount(MAX_YEARS));
            } else {
                var field = facet.equals("type") ? facet : facet + "s";
                select = select.aggregation(
                        FACETS.get(facet),
                        f -> f.terms().field(field, String.class).maxTermCount(MAX_FACET_VALUES));
            }
        }
        return new Found(select.fetch(query.offset(), query.wanted()), plan);
    }

    private PredicateFinalStep predicate(SearchPredicateFactory f, SearchQuery query, QueryPlan plan) {
        var all = f.bool().must(found(f, query, plan));
        conditions(f, query).forEach(all::filter);
        return all;
    }

    private SearchPredicate found(SearchPredicateFactory f, SearchQuery query, QueryPlan plan) {
        if (query.text() == null) {
            return f.matchAll().toPredicate();
        }
        // Signs alone are no words: nothing has them.
        return plan.query().terms().isEmpty()
                ? f.matchNone().toPredicate()
                : QueryBuilder.predicate(f, analyzer, query.languages(), plan);
    }

    /** Best first, those alike in an order that every engine has. */
    static SortFinalStep byScore(SearchSortFactory f) {
        return f.composite().add(f.score()).add(f.field("suggestedAt")).add(f.field("id"));
    }

    private static List<SearchPredicate> conditions(SearchPredicateFactory f, SearchQuery query) {
        var all = new ArrayList<SearchPredicate>();
        anyOf("type", query.types(), f, all);
        anyOf("topics", query.topics(), f, all);
        anyOf("organizations", query.organizations(), f, all);
        query.from()
                .ifPresent(date -> all.add(
                        f.range().field("lastDay").atLeast(date.firstDay()).toPredicate()));
        query.to()
                .ifPresent(date -> all.add(
                        f.range().field("firstDay").atMost(date.lastDay()).toPredicate()));
        return all;
    }

    private static void anyOf(String field, List<String> values, SearchPredicateFactory f, List<SearchPredicate> all) {
        if (!values.isEmpty()) {
            all.add(f.terms().field(field).matchingAny(values).toPredicate());
        }
    }
}
