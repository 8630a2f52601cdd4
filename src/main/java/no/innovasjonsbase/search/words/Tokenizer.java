package no.innovasjonsbase.search.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits text into normalized words. */
final class Tokenizer {
    /** Soft hyphens, joiners and spaces without width: nobody sees them. */
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private static final Pattern UNSEEN = Pattern.compile("[" + INVISIBLE + "]");
    private static final int MAX_WORD = 100;
    private static final char FIRST_BEYOND_ASCII = 0x80;
    private static final String NORWEGIAN = "æøåÆØÅ";

    private Tokenizer() {}

    /** The words of a text, in their order: runs of letters, marks and digits. */
    static List<Token> tokensIn(String text) {
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int character = text.codePointAt(start);
            at += Character.charCount(character);
            if (isOfWord(character)) {
                at = endOfWord(text, at);
                tokens.add(new Token(normalized(text.substring(start, at)), start, at));
            }
        }
        return tokens;
    }

    /** Where a word ends that goes on at a place, or ends there. */
    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            if (!isOfWord(character) && !isInvisible(character)) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static boolean isOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.LOWERCASE_LETTER,
                    Character.UPPERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isInvisible(int character) {
        return INVISIBLE.indexOf(character) >= 0;
    }

    /** A word as it is compared: in small letters, without accents and what nobody sees, and not without end. */
    static String normalized(String word) {
        if (word.length() <= MAX_WORD && isOfAlphabet(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        var seen = UNSEEN.matcher(word).replaceAll("");
        var composed = Normalizer.normalize(seen, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var cut = composed.length() <= MAX_WORD ? composed : composed.substring(0, MAX_WORD);
        return Folding.withoutAccents(cut);
    }

    /** Whether its letters have one form only. */
    private static boolean isOfAlphabet(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= FIRST_BEYOND_ASCII && NORWEGIAN.indexOf(letter) < 0) {
                return false;
            }
        }
        return true;
    }
}
