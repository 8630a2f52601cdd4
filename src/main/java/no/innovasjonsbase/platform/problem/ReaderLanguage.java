package no.innovasjonsbase.platform.problem;

import java.util.List;
import java.util.Locale;

/** The language that problems and pages speak to the one who asked: nb, nn or en, by {@code Accept-Language}. */
public final class ReaderLanguage {
    public static final Locale BOKMAL = Locale.forLanguageTag("nb");
    public static final Locale NYNORSK = Locale.forLanguageTag("nn");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> SPOKEN = List.of(BOKMAL, NYNORSK, ENGLISH);

    /** Java reads long lists in a time that grows with the square of their length. */
    public static final int MAX_CHARACTERS = 1000;

    private ReaderLanguage() {}

    /**
     * The best of nb, nn and en for a header (RFC 9110, section 12.5.4; RFC 4647 lookup).
     *
     * @param acceptLanguage the header's value, null where it was not sent
     * @return bokmål where nothing is asked for or the header is unreadable or too long, English where only other languages are
     */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MAX_CHARACTERS) {
            return BOKMAL;
        }
        try {
            for (var range : Locale.LanguageRange.parse(acceptLanguage)) {
                if (range.getWeight() == 0) {
                    continue;
                }
                if (range.getRange().equals("*")
                        || range.getRange().split("-")[0].equals("no")) {
                    return BOKMAL;
                }
                var match = Locale.lookup(List.of(range), SPOKEN);
                if (match != null) {
                    return match;
                }
            }
            return ENGLISH;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The latter is how Java 17 refuses a range without letters, as in "-".
            return BOKMAL;
        }
    }
}
