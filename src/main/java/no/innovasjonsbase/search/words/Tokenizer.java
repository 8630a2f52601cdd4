package no.innovasjonsbase.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the words of a text apart. */
final class Tokenizer {
    /** Soft hyphens, joiners and spaces without width: nobody sees them. */
    private static final String INVISIBLE = "\\u00AD\\u200B-\\u200D\\u2060\\uFEFF";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}" + INVISIBLE + "]*");
    private static final Pattern UNSEEN = Pattern.compile("[" + INVISIBLE + "]");
    private static final int LONGEST_WORD = 100;

    private Tokenizer() {}

    /** The words of a text, in their order. */
    static List<Token> tokensIn(String text) {
        var tokens = new ArrayList<Token>();
        var word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(normalized(word.group()), word.start(), word.end()));
        }
        return tokens;
    }

    /** A word as it is compared: in small letters, without accents and what nobody sees, and not without end. */
    static String normalized(String word) {
        if (word.length() <= LONGEST_WORD && word.chars().allMatch(Tokenizer::isOfAlphabet)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var seen = UNSEEN.matcher(word).replaceAll("");
        var composed = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var cut = composed.length() <= LONGEST_WORD ? composed : composed.substring(0, LONGEST_WORD);
        return Folding.withoutAccents(cut);
    }

    /** Whether a letter has one form only. */
    private static boolean isOfAlphabet(int letter) {
        return letter < 0x80 || "æøåÆØÅ".indexOf(letter) >= 0;
    }
}
