package no.innovasjonsbase.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The language that problems and pages speak to the one who asked: nb, nn or en, by {@code Accept-Language}. */
public final class ReaderLanguage {
    public static final Locale BOKMAL = Locale.forLanguageTag("nb");
    public static final Locale NYNORSK = Locale.forLanguageTag("nn");
    public static final Locale ENGLISH = Locale.ENGLISH;

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
            var ranges = Locale.LanguageRange.parse(tidied(acceptLanguage));
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> spoken(range).stream())
                    .findFirst()
                    .orElseGet(() -> isRefused(ENGLISH, ranges) ? BOKMAL : ENGLISH);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // The latter is how Java 17 refuses a range without letters, as in "-".
            return BOKMAL;
        }
    }

    /** The list without empty elements (RFC 9110, section 5.6.1), and tags with hyphens where Java and Windows underline. */
    private static String tidied(String list) {
        return Stream.of(list.replace('_', '-').split(","))
                .filter(element -> !element.isBlank())
                .collect(Collectors.joining(","));
    }

    private static Optional<Locale> spoken(Locale.LanguageRange range) {
        return switch (range.getRange().split("-")[0]) {
            case "*", "nb", "nob", "no", "nor" -> Optional.of(BOKMAL);
            case "nn", "nno" -> Optional.of(NYNORSK);
            case "en", "eng" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }

    private static boolean isRefused(Locale language, List<Locale.LanguageRange> ranges) {
        return ranges.stream()
                .anyMatch(range -> range.getWeight() == 0 && spoken(range).equals(Optional.of(language)));
    }
}
