package no.innovasjonsbase.platform.value;

import java.lang.reflect.AnnotatedElement;
import java.util.regex.Pattern;

/** Numbers and ids of registers as the registers themselves print them: with spaces, and as web addresses. */
public final class RegisterNumber {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?(?:orcid\\.org|ror\\.org|wikidata\\.org/(?:wiki|entity))/([^/?#]+)/?",
            Pattern.CASE_INSENSITIVE);

    private RegisterNumber() {}

    /** What is kept of a text where this may be the number of a register; else the text as it is. */
    public static String normalized(String text, AnnotatedElement place) {
        if (place.isAnnotationPresent(OrgnrNumber.class)) {
            return Orgnr.normalized(text);
        }
        if (place.isAnnotationPresent(OrcidId.class)) {
            return Orcid.normalized(idIn(text));
        }
        return place.isAnnotationPresent(jakarta.validation.constraints.Pattern.class) ? idIn(text) : text;
    }

    /** The pattern of what is taken for a number that is kept as a pattern says. */
    public static String sentPattern(String kept) {
        return switch (kept) {
            case Orgnr.PATTERN -> "^\\s*([0-9]\\s*){9}$";
            case Orcid.PATTERN -> "^(https?://(www\\.)?orcid\\.org/)?([0-9][\\s-]*){15}[0-9Xx]/?$";
            default -> kept;
        };
    }

    private static String idIn(String text) {
        var address = ADDRESS.matcher(text);
        return address.matches() ? address.group(1) : text;
    }
}
