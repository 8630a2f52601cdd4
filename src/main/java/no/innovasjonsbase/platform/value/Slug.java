package no.innovasjonsbase.platform.value;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of ids: lower-case letters a–z, digits and single hyphens between them, at most 80 characters. */
@Schema(
        name = "Slug",
        type = SchemaType.STRING,
        pattern = Slug.PATTERN,
        maxLength = Slug.MAX_LENGTH,
        description = "The id of an entry: lower-case letters a–z, digits and single hyphens between them.",
        examples = "topplederkonferansen-2018")
public final class Slug {
    public static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public static final int MAX_LENGTH = 80;

    /** Possessive, as the stack that Java's other repetitions of groups take grows with the text. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** What letters become whose strokes and hooks are no accents to Unicode. */
    private static final Map<String, String> LETTERS = Stream.of(
                    ("æ=ae ø=o ß=ss đ=d ŋ=n ŧ=t ð=d þ=th ł=l œ=oe ı=i ħ=h ĸ=k ə=a ƀ=b ɓ=b ƈ=c ɖ=d ɗ=d ɛ=e ǥ=g ɠ=g ƙ=k "
                                    + "ɲ=n ɔ=o ƥ=p ʃ=s ƭ=t ʉ=u ʋ=v ƴ=y ƶ=z ʒ=z")
                            .split(" "))
            .collect(Collectors.toMap(pair -> pair.split("=")[0], pair -> pair.split("=")[1]));

    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LATIN = Pattern.compile("[a-z]");

    private Slug() {}

    /** Whether a text is a slug; null is not. */
    public static boolean isOne(String text) {
        return text != null && text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    /**
     * The slug that a name or title gives, cut at a word's end: æ, ø, å become ae, o, a, and other accents fall off. Empty where
     * a name has no Latin letters, and a title neither letters nor digits from 0 to 9.
     */
    public static Optional<String> of(String words) {
        var slug = uncut(words);
        if (slug.length() > MAX_LENGTH) {
            var end = slug.lastIndexOf('-', MAX_LENGTH);
            slug = slug.substring(0, end > 0 ? end : MAX_LENGTH);
        }
        var saysNothing = slug.isEmpty()
                || LETTER.matcher(words).find() && !LATIN.matcher(slug).find();
        return saysNothing ? Optional.empty() : Optional.of(slug);
    }

    /** The words of a text in the letters of slugs, all of them; empty where it has none. */
    public static List<String> wordsOf(String text) {
        return Stream.of(uncut(text).split("-")).filter(word -> !word.isEmpty()).toList();
    }

    private static String uncut(String words) {
        var letters = Normalizer.normalize(words, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var latin = ACCENTS.matcher(letters)
                .replaceAll("")
                .codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        return latin.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
