package no.innovasjonsbase.search.words;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Folds Norwegian letters and accents to plain letters, so that {@code Mæland}, {@code Maeland} and {@code Meland}
 * meet.
 */
final class Folding {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Letters, and those that stand for the same sound. */
    private record Spelling(Pattern pattern, String sound) {
        static Spelling of(String pattern, String sound) {
            return new Spelling(Pattern.compile(pattern), sound);
        }
    }

    private static final List<Spelling> SPELLINGS = List.of(
            Spelling.of("ch|ck|kh|q|c(?![eiy])", "k"),
            Spelling.of("c|z", "s"),
            Spelling.of("ph", "f"),
            Spelling.of("th|dt", "t"),
            Spelling.of("x", "ks"),
            Spelling.of("w|^hv", "v"),
            Spelling.of("^[hg]j", "j"),
            Spelling.of("gh", "g"),
            Spelling.of("ie|y", "i"),
            Spelling.of("(.)\\1+", "$1"));

    private Folding() {}

    /**
     * A word in lower case without æ, ø, å and accents: æ and ae become e, ø and oe become o, å and aa become a, the way
     * that loses most, for only then do all ways of writing meet.
     */
    static String fold(String word) {
        if (isFolded(word)) {
            return word;
        }
        var joined = word.replace("æ", "e")
                .replace("ae", "e")
                .replace("ä", "e")
                .replace("ø", "o")
                .replace("oe", "o")
                .replace("ö", "o")
                .replace("å", "a")
                .replace("aa", "a");
        return isAscii(joined)
                ? joined
                : ACCENTS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    /** Whether there is nothing to fold, as in most words. */
    private static boolean isFolded(String word) {
        char before = 0;
        for (int i = 0; i < word.length(); i++) {
            var letter = word.charAt(i);
            var isSpelling = letter == 'e' && (before == 'a' || before == 'o') || letter == 'a' && before == 'a';
            if (letter >= 0x80 || isSpelling) {
                return false;
            }
            before = letter;
        }
        return true;
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(c -> c < 0x80);
    }

    /** A word in lower case with ae, oe and aa for æ, ø and å, as names are spelt either way. */
    static String spelt(String word) {
        return word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
    }

    /** A folded word written as it sounds, roughly: {@code christian} as {@code kristian}, {@code chaffey} as {@code kafei}. */
    static String sound(String folded) {
        var sound = folded;
        for (var spelling : SPELLINGS) {
            sound = spelling.pattern().matcher(sound).replaceAll(spelling.sound());
        }
        return sound;
    }

    /** A word without accents other than those of å, and without strokes and tails: {@code idé} as {@code ide}, {@code đ} as d. */
    static String withoutAccents(String word) {
        if (word.chars().allMatch(c -> c < 0x80 || c == 'æ' || c == 'ø' || c == 'å')) {
            return word;
        }
        var decomposed = Normalizer.normalize(word.replace("å", "\u0001"), Normalizer.Form.NFD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                .replace("\u0001", "å")
                .replace('đ', 'd')
                .replace('ŧ', 't')
                .replace('ŋ', 'n')
                .replace('ʒ', 'z');
    }
}
