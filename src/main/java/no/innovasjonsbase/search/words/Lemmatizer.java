package no.innovasjonsbase.search.words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rule-based lemmatizer for Norwegian, bokmål and nynorsk alike: proposes the base forms that an inflected form may
 * belong to. It guesses; whoever asks knows which of the guesses are words.
 */
final class Lemmatizer {
    private static final int MIN_BASE = 3;

    /** Letters before a genitive s; after others the s belongs to the word. */
    private static final String NO_GENITIVE_AFTER = "sxz";

    /**
     * An ending and what stands in its place in the basic form.
     *
     * @param ending the ending
     * @param base what the basic form has in place of it
     * @param shortest how long the basic form has to be at least: short words are often other words
     */
    private record Rule(String ending, String base, int shortest) {}

    private static final List<Rule> RULES = Stream.of(
                    // Nouns: lederne, tjenesten, tjenestene, leiinga, verksemdene, leiarar, behova, oppgåver
                    rules(MIN_BASE, "", "e", "a", "en", "et", "er", "ar", "ene", "ane"),
                    rules(MIN_BASE, "e", "a", "en", "et", "er", "ar", "ene", "ane"),
                    rules(MIN_BASE, "", "ne"),
                    // Verbs: leder, tror, ledet, leia, ledende, leiande, leiast, prøvde, bygd
                    rules(MIN_BASE, "", "r", "dde", "dd"),
                    rules(MIN_BASE, "e", "ende", "ande", "ast"),
                    rules(MIN_BASE, "ve", "vde", "vd"),
                    rules(MIN_BASE, "gge", "gde", "gd"),
                    // Adjectives: digitalt, viktigere, viktigst, viktigste, tydelegare, tydelegast
                    rules(4, "", "t", "ere", "est", "este", "st", "ste", "are", "ast", "aste"))
            .flatMap(rules -> rules)
            .toList();

    private Lemmatizer() {}

    private static Stream<Rule> rules(int shortest, String base, String... endings) {
        return Stream.of(endings).map(ending -> new Rule(ending, base, shortest));
    }

    /** What all forms of a folded basic form have in them, beside whatever they stand: no ending that is replaced or folded away. */
    static String unchanging(String base) {
        var kept = base.endsWith("gge") ? base.substring(0, base.length() - 2) : withoutVowel(base);
        // An o in front and this e are one letter when folded.
        return kept.startsWith("e") && kept.length() > MIN_BASE ? kept.substring(1) : kept;
    }

    private static String withoutVowel(String word) {
        int last = word.length() - 1;
        return last >= MIN_BASE && "aeo".indexOf(word.charAt(last)) >= 0 ? word.substring(0, last) : word;
    }

    /** The longest basic form that a word can have among those that are known; empty where there is none. */
    static Optional<String> baseOf(String word, Predicate<String> isKnown) {
        var base = longestBase(word, isKnown, null);
        int last = word.length() - 1;
        return Optional.ofNullable(
                last >= MIN_BASE && word.charAt(last) == 's' && NO_GENITIVE_AFTER.indexOf(word.charAt(last - 1)) < 0
                        ? longestBase(word.substring(0, last), isKnown, base)
                        : base);
    }

    /** The longest that is known; of two of a length the first; null for none. */
    private static String longestBase(String word, Predicate<String> isKnown, String before) {
        var longest = longer(word, before, isKnown);
        for (var rule : RULES) {
            if (word.endsWith(rule.ending())) {
                var base = word.substring(0, word.length() - rule.ending().length()) + rule.base();
                if (base.length() >= rule.shortest()) {
                    longest = longer(base, longest, isKnown);
                    // rommet, programmene: no word ends in mm
                    if (base.endsWith("mm")) {
                        longest = longer(base.substring(0, base.length() - 1), longest, isKnown);
                    }
                }
            }
        }
        return longest;
    }

    private static String longer(String base, String before, Predicate<String> isKnown) {
        return (before == null || base.length() > before.length()) && isKnown.test(base) ? base : before;
    }
}
