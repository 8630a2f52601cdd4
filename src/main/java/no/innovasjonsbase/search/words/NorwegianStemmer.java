package no.innovasjonsbase.search.words;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stemmer for Norwegian, bokmål and nynorsk alike, so that all forms of a word have one stem: {@code innbygger}, {@code
 * innbyggere}, {@code innbyggerne} and {@code innbyggernes} become {@code innbygg}.
 *
 * <p>Endings are taken off until none is left. A stem is often shorter than what a grammar would call one, and need not
 * be a word; what counts is that no form of a word ends anywhere else. The common stemmers take one ending only and
 * part {@code innbygger} from {@code innbyggere}.
 */
final class NorwegianStemmer {
    /** The longest first. */
    private static final List<String> ENDINGS = Stream.of(
                    // nouns: gender, number, definiteness, genitive
                    "a",
                    "e",
                    "en",
                    "et",
                    "er",
                    "ar",
                    "ene",
                    "ane",
                    "erne",
                    "arne",
                    "ens",
                    "ets",
                    "ers",
                    "ars",
                    "enes",
                    "anes",
                    "ernes",
                    "arnes",
                    "as",
                    "es",
                    // verbs: present, participles, passive, and the nouns in -ing and -else
                    "ende",
                    "ande",
                    "endes",
                    "andes",
                    "ing",
                    "ings",
                    "else",
                    "elses",
                    "ast",
                    // verbs in -ere
                    "erer",
                    "eres",
                    "erte",
                    "ert",
                    // adjectives
                    "ere",
                    "are")
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();

    private static final String VOWELS = "aeiouyæøå";
    /** An s after one of these may be a genitive, an s after another belongs to the word. */
    private static final String BEFORE_GENITIVE = "bcdfghjklmnprtvy";

    private static final int MIN_STEM = 2;
    private static final int MIN_GENITIVE = 4;

    /** Adjectives that take a t as neuters: {@code digitalt}, {@code effektivt}, {@code bindande} none. */
    private static final List<String> NEUTERS = List.of("ivt", "alt", "bart", "somt", "løst", "laust", "lost");

    /** Adjectives in -ell, which lose an l before that t: {@code kulturelt}, {@code reelt}; {@code fagfelt} is none. */
    private static final Pattern NEUTER_IN_ELL = Pattern.compile("(.+[eiumnr]|.+nt|re)elt");

    /** What -ning leaves of {@code forskning}, which nynorsk has as {@code forsking}. */
    private static final Pattern NOUN = Pattern.compile("(.{2,}[bdfgkpstv])n");

    private NorwegianStemmer() {}

    /** The stem of a word in lower case. */
    static String stem(String word) {
        var stem = word;
        while (true) {
            var shorter = shortened(stem);
            if (shorter.equals(stem)) {
                return inBokmal(stem);
            }
            stem = shorter;
        }
    }

    private static String shortened(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && isStem(word, word.length() - ending.length())) {
                var rest = word.substring(0, word.length() - ending.length());
                return rest.endsWith("mm") ? rest.substring(0, rest.length() - 1) : rest;
            }
        }
        int last = word.length() - 1;
        return word.endsWith("s")
                        && isStem(word, last)
                        && BEFORE_GENITIVE.indexOf(word.charAt(last - 1)) >= 0
                        && last >= MIN_GENITIVE
                ? word.substring(0, last)
                : word;
    }

    /** Whether the first letters of a word can be one by themselves. */
    private static boolean isStem(String word, int length) {
        return length >= MIN_STEM && word.substring(0, length).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    /** What nynorsk ends otherwise in general, {@code -leg} and {@code -heit}, and what adjectives end in as neuters. */
    private static String inBokmal(String stem) {
        var neuterInEll = NEUTER_IN_ELL.matcher(stem);
        if (neuterInEll.matches()) {
            return neuterInEll.group(1) + "ell";
        }
        for (var neuter : NEUTERS) {
            if (stem.endsWith(neuter) && stem.length() > neuter.length() + 2) {
                return stem.substring(0, stem.length() - 1);
            }
        }
        var noun = NOUN.matcher(stem);
        if (noun.matches()) {
            return noun.group(1);
        }
        if (stem.endsWith("leg") && stem.length() > 5) {
            return stem.substring(0, stem.length() - 3) + "lig";
        }
        return stem.endsWith("heit") ? stem.substring(0, stem.length() - 4) + "h" : stem;
    }
}
