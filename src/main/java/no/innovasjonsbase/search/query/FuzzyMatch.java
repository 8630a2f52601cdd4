package no.innovasjonsbase.search.query;

import com.google.gson.JsonObject;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * Fuzzy matching by Damerau–Levenshtein edit distance (optimal string alignment), as the search engines compute it: in
 * queries, and in memory to explain a match.
 */
public final class FuzzyMatch {
    /** Length of the prefix that has to match exactly. */
    static final int PREFIX_LENGTH = 1;

    /** Length of the longest word that is compared: what an automaton of edits costs grows with it, and no word is longer. */
    static final int MAX_LENGTH = 40;

    private static final int LENGTH_FOR_ONE_EDIT = 4;
    private static final int LENGTH_FOR_TWO_EDITS = 8;

    private FuzzyMatch() {}

    /** The edits allowed for a word, by its length; none for a number: 2018 is not like 2013. */
    public static int maxEdits(String word) {
        if (word.length() < LENGTH_FOR_ONE_EDIT
                || word.length() > MAX_LENGTH
                || word.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return word.length() < LENGTH_FOR_TWO_EDITS ? 1 : 2;
    }

    /** Whether two words are within the allowed edit distance. */
    public static boolean matches(String asked, String other) {
        int most = maxEdits(asked);
        return most > 0
                && Math.abs(asked.length() - other.length()) <= most
                && asked.regionMatches(0, other, 0, PREFIX_LENGTH)
                && distance(asked, other) <= most;
    }

    /**
     * A fuzzy query on a field with a constant score.
     *
     * @param prefixLength length of the prefix that has to match exactly
     */
    public static PredicateFinalStep predicate(
            SearchPredicateFactory f, String field, String word, int edits, int prefixLength) {
        // Hibernate Search's own fuzzy predicate expands every matching term into a clause of the query.
        return f.extension()
                .ifSupported(
                        LuceneExtension.get(),
                        lucene -> lucene.fromLuceneQuery(new FuzzyTermsQuery(field, word, edits, prefixLength)))
                .ifSupported(
                        ElasticsearchExtension.get(),
                        cluster -> cluster.fromJson(fuzzy(field, word, edits, prefixLength)))
                .orElseFail();
    }

    private static JsonObject fuzzy(String field, String word, int edits, int prefixLength) {
        var options = new JsonObject();
        options.addProperty("value", word);
        options.addProperty("fuzziness", edits);
        options.addProperty("prefix_length", prefixLength);
        options.addProperty("rewrite", "constant_score");
        var fields = new JsonObject();
        fields.add(field, options);
        var fuzzy = new JsonObject();
        fuzzy.add("fuzzy", fields);
        return fuzzy;
    }

    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : least(a, b, i, j, rows);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int least(String a, String b, int i, int j, int[][] rows) {
        int wrong = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(wrong, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        var areSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return areSwapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
