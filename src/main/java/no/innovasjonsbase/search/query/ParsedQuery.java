package no.innovasjonsbase.search.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.Orgnr;
import no.innovasjonsbase.search.words.TextAnalyzer;
import no.innovasjonsbase.search.words.Token;

/**
 * A parsed query string: words, {@code "phrases"}, {@code prefix*} and {@code -excluded}. Anything else is taken as words, so
 * that there are no syntax errors.
 *
 * @param terms what is asked for
 */
public record ParsedQuery(List<Term> terms) {
    /** What stands in place of bytes that are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    public static final int MAX_CHARACTERS = 300;
    public static final int MAX_WORDS = 25;

    /** A quoted phrase, or a word up to the next space, each perhaps with a minus in front. */
    private static final Pattern TERM = Pattern.compile("(?<=\\s|^)(-?)(?:\"([^\"]+)\"|(\\S+))");

    /** Quotation marks in pairs, as word processors and Norwegian texts have them. */
    private static final Pattern QUOTED = Pattern.compile("[“”„«]([^\"“”„«»]+)[“”»]");

    /** How a term is meant. */
    public enum Kind {
        WORD,
        PHRASE,
        PREFIX
    }

    /**
     * One thing asked for.
     *
     * @param words its words; more than one only in a phrase, which may be one word just as it is
     * @param isUnwanted whether entries with it are to be left out
     */
    public record Term(Kind kind, List<String> words, boolean isUnwanted) {
        String word() {
            return words.get(0);
        }
    }

    /** Reads a query and notes what is wrong with it: nothing but that it is empty or too long. */
    public static ParsedQuery read(String q, TextAnalyzer words, Faults faults) {
        var text = q.strip();
        if (text.isEmpty()) {
            faults.query("q", "search-empty");
        } else if (lengthOf(text) > MAX_CHARACTERS) {
            faults.query("q", "search-too-long", "max", MAX_CHARACTERS);
            return new ParsedQuery(List.of());
        } else if (text.indexOf(UNREADABLE) >= 0) {
            faults.query("q", "search-unreadable");
        }
        var query = of(text, words);
        if (query.terms().stream().mapToInt(term -> term.words().size()).sum() > MAX_WORDS) {
            faults.query("q", "search-too-many-words", "max", MAX_WORDS);
        }
        return query;
    }

    /** The code points of a text as it is read: some letters stand for up to 18. */
    private static int lengthOf(String text) {
        var read = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return read.codePointCount(0, read.length());
    }

    /** Reads a query. Words that say nothing by themselves are passed over unless there are no others. */
    public static ParsedQuery of(String text, TextAnalyzer words) {
        var terms = new ArrayList<Term>();
        var quoted = QUOTED.matcher(text).replaceAll("\"$1\"");
        var term = TERM.matcher(Orgnr.normalizedIn(quoted));
        while (term.find()) {
            var isUnwanted = !term.group(1).isEmpty();
            if (term.group(2) != null) {
                addPhrase(words.tokensIn(term.group(2)), isUnwanted, terms);
            } else {
                addWords(term.group(3), isUnwanted, words, terms);
            }
        }
        var telling = terms.stream()
                .filter(t -> t.kind() != Kind.WORD || t.isUnwanted() || !words.isStopword(t.word()))
                .toList();
        return new ParsedQuery(telling.stream().allMatch(Term::isUnwanted) ? List.copyOf(terms) : telling);
    }

    private static void addPhrase(List<Token> tokens, boolean isUnwanted, List<Term> terms) {
        if (!tokens.isEmpty()) {
            terms.add(new Term(Kind.PHRASE, tokens.stream().map(Token::word).toList(), isUnwanted));
        }
    }

    private static void addWords(String text, boolean isUnwanted, TextAnalyzer words, List<Term> terms) {
        var tokens = words.tokensIn(text);
        for (int i = 0; i < tokens.size(); i++) {
            var isPrefix = i == tokens.size() - 1 && text.endsWith("*");
            terms.add(new Term(
                    isPrefix ? Kind.PREFIX : Kind.WORD, List.of(tokens.get(i).word()), isUnwanted));
        }
    }

    /** The same with some phrases as words that may stand apart. */
    ParsedQuery withWordsOf(Set<Term> phrases, TextAnalyzer words) {
        return new ParsedQuery(terms.stream()
                .flatMap(term -> phrases.contains(term) ? wordsOf(term, words) : Stream.of(term))
                .toList());
    }

    private static Stream<Term> wordsOf(Term phrase, TextAnalyzer words) {
        var telling =
                phrase.words().stream().filter(word -> !words.isStopword(word)).toList();
        return (telling.isEmpty() ? phrase.words() : telling)
                .stream().map(word -> new Term(Kind.WORD, List.of(word), false));
    }

    /** What entries must have. */
    public List<Term> wanted() {
        return terms.stream().filter(term -> !term.isUnwanted()).toList();
    }

    /** What entries must not have. */
    List<Term> unwanted() {
        return terms.stream().filter(Term::isUnwanted).toList();
    }
}
