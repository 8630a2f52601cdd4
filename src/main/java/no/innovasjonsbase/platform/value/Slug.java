package no.innovasjonsbase.platform.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of ids: lower-case letters a–z, digits and single hyphens between them, at most 80 characters. */
public final class Slug {
    public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public static final int MAX_LENGTH = 80;

    /** Possessive, as the stack that Java's other repetitions of groups take grows with the text. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private static final String NAMELESS = "uten-navn";

    private Slug() {}

    /** Whether a text is a slug; null is not. */
    public static boolean isOne(String text) {
        return text != null && text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    /** The slug that a name or title gives: æ, ø, å become ae, o, a; other accents fall off; cut at a word's end. */
    public static String of(String words) {
        var slug = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("ŋ", "n")
                .replace("ŧ", "t")
                .replace("ð", "d")
                .replace("þ", "th")
                .replace("ł", "l")
                .replace("œ", "oe")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (slug.length() > MAX_LENGTH) {
            var end = slug.lastIndexOf('-', MAX_LENGTH);
            slug = slug.substring(0, end > 0 ? end : MAX_LENGTH);
        }
        return slug.isEmpty() ? NAMELESS : slug;
    }
}
