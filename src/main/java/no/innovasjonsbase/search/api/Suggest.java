package no.innovasjonsbase.search.api;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.search.api.Suggestions.Suggestion;
import no.innovasjonsbase.search.document.EdgeNgrams;
import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields;
import no.innovasjonsbase.search.index.IndexSearcher;
import no.innovasjonsbase.search.query.FuzzyMatch;
import no.innovasjonsbase.search.words.IndexTerms;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Answers autocomplete requests from the edge n-grams of titles and names. */
@ApplicationScoped
class Suggest {
    private static final TypeReference<Map<String, String>> HINT = new TypeReference<>() {};

    private static final float BEGINS_TITLE = 2;
    /** Who types æ means æ, wherever it stands. */
    private static final float IS_SPELT_SO = 3;

    private final TextAnalyzer analyzer = TextAnalyzer.known();

    @Inject
    IndexSearcher searcher;

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    @Inject
    Faults faults;

    /**
     * The entries of which someone may be typing the name, likeliest first.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400) with every fault
     */
    Suggestions suggestions(SuggestRequest request) {
        new SearchParameterParser(faults).text(request.q, analyzer);
        var parser = new ParameterParser(faults);
        var chosen = parser.oneOf("type", request.type, types.names());
        var tags = SearchParameterParser.tags(request.lang);
        var limit = parser.limit(request.limit, SuggestRequest.DEFAULT_LIMIT, SuggestRequest.MAX_LIMIT);
        faults.throwIfAny();
        var typed = analyzer.tokensIn(request.q).stream()
                .map(token -> EdgeNgrams.termsOf(token, analyzer))
                .toList();
        return typed.isEmpty() ? new Suggestions(List.of()) : find(typed, chosen, tags, limit);
    }

    private Suggestions find(List<IndexTerms> typed, List<String> chosen, List<String> tags, int limit) {
        return searcher.search(session -> {
            var found = find(typed, Suggest::begun, chosen, tags, limit, session);
            var isMisspelt = found.isEmpty() && typed.stream().anyMatch(word -> FuzzyMatch.maxEdits(word.plain()) > 0);
            return new Suggestions(isMisspelt ? find(typed, Suggest::like, chosen, tags, limit, session) : found);
        });
    }

    private List<Suggestion> find(
            List<IndexTerms> typed,
            BiFunction<SearchPredicateFactory, String, PredicateFinalStep> beginning,
            List<String> chosen,
            List<String> tags,
            int limit,
            SearchSession session) {
        return session.search(IndexedEntry.class)
                .select(f -> f.composite()
                        .from(
                                f.id(String.class),
                                f.field("id", String.class),
                                f.field("type", String.class),
                                f.field("shown", String.class),
                                f.field("hint", String.class))
                        .asArray(values -> suggestion(values, tags)))
                .where(f -> predicate(f, typed, beginning, chosen))
                .sort(f ->
                        f.composite().add(f.score()).add(f.field("suggestedAt")).add(f.field("id")))
                .fetchHits(limit);
    }

    /**
     * All that was typed begins words, or what compounds end in; best if they are spelt so, better if the first begins the whole
     * name or a person's last, and if all but the last are whole.
     */
    private static PredicateFinalStep predicate(
            SearchPredicateFactory f,
            List<IndexTerms> typed,
            BiFunction<SearchPredicateFactory, String, PredicateFinalStep> beginning,
            List<String> chosen) {
        var all = f.bool();
        typed.forEach(word -> all.filter(beginning.apply(f, word.plain())));
        if (!chosen.isEmpty()) {
            all.filter(f.terms().field("type").matchingAny(chosen));
        }
        all.should(f.match()
                .field(PassageFields.BEGINNINGS)
                .matching(EdgeNgrams.ofTitle(typed.get(0).plain()))
                .constantScore()
                .boost(BEGINS_TITLE));
        for (var word : typed) {
            all.should(spelt(f, word.word()));
            // Who typed one letter has hardly begun: that it is a word, too, as å is, says nothing.
            if (word.plain().length() > 1) {
                all.should(whole(f, word.plain()));
            }
        }
        return all;
    }

    private static PredicateFinalStep begun(SearchPredicateFactory f, String letters) {
        return f.bool().should(wordBegun(f, letters)).should(ngram(f, EdgeNgrams.ofPart(letters)));
    }

    private static PredicateFinalStep wordBegun(SearchPredicateFactory f, String letters) {
        var beginning = ngram(f, EdgeNgrams.ofWord(letters));
        return letters.length() <= EdgeNgrams.MAX_LENGTH
                ? beginning
                : f.bool()
                        .filter(beginning)
                        .filter(f.prefix()
                                .field(PassageFields.Scope.CALLED.field())
                                .matching(PassageFields.Kind.PLAIN.of(letters)));
    }

    /** Letters with one slip of the pen. */
    private static PredicateFinalStep like(SearchPredicateFactory f, String letters) {
        var typed = EdgeNgrams.ofMisspelt(letters);
        int beforeSecond = EdgeNgrams.ofMisspelt("").length() + 1;
        return FuzzyMatch.maxEdits(letters) == 0
                ? begun(f, letters)
                : FuzzyMatch.predicate(f, PassageFields.BEGINNINGS, typed, 1, beforeSecond);
    }

    private static PredicateFinalStep ngram(SearchPredicateFactory f, String ngram) {
        return f.match().field(PassageFields.BEGINNINGS).matching(ngram);
    }

    private static PredicateFinalStep spelt(SearchPredicateFactory f, String letters) {
        return f.match()
                .field(PassageFields.BEGINNINGS)
                .matching(EdgeNgrams.ofSpelling(letters))
                .constantScore()
                .boost(IS_SPELT_SO);
    }

    private static PredicateFinalStep whole(SearchPredicateFactory f, String letters) {
        return f.match()
                .field(PassageFields.Scope.CALLED.field())
                .matching(PassageFields.Kind.PLAIN.of(letters))
                .constantScore();
    }

    private Suggestion suggestion(Object[] values, List<String> tags) {
        var titles = Passage.titlesIn(Passage.parse((String) values[3], json));
        var tag = LanguageMap.bestOf(titles.keySet(), tags).orElse("");
        return new Suggestion(
                (String) values[1],
                (String) values[0],
                (String) values[2],
                titles.getOrDefault(tag, (String) values[1]),
                tag.isEmpty() ? null : tag,
                hint((String) values[4], tags));
    }

    private String hint(String stored, List<String> tags) {
        if (stored == null) {
            return null;
        }
        try {
            var hint = json.readValue(stored, HINT);
            return hint.get(LanguageMap.bestOf(hint.keySet(), tags).orElse(""));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
