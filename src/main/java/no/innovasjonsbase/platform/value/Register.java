package no.innovasjonsbase.platform.value;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Registers of the world whose ids entries have, each as the register keeps it. */
public enum Register {
    /** Countries (ISO 3166-1 alpha-2). */
    COUNTRY(Register.COUNTRY_PATTERN, "^\\s*[A-Za-z]{2}\\s*$"),

    /** Registers of organizations in other countries: the country's code and the register's short name. */
    FOREIGN_REGISTER(
            Register.FOREIGN_REGISTER_PATTERN, "^\\s*(?![Nn][Oo]:)[A-Za-z]{2}:[A-Za-z0-9][A-Za-z0-9-]{0,29}\\s*$"),

    /** Norwegian organizations. */
    ORGNR(Orgnr.PATTERN, Orgnr.SENT_PATTERN),

    /** Persons (ORCID). */
    ORCID(
            Orcid.PATTERN,
            "^\\s*((https?://)?(www\\.)?orcid\\.org/)?([0-9][\\s\\u2010-\\u2015-]*){15}[0-9Xx]/?([?#].*)?\\s*$"),

    /** Research organizations (ROR): six characters of Crockford's base 32 after a zero, and two check digits. */
    ROR(Register.ROR_PATTERN, "^\\s*((https?://)?(www\\.)?ror\\.org/)?0[0-9A-Za-z]{6}[0-9]{2}/?([?#].*)?\\s*$"),

    /** Works that publishers have registered (DOI): a number of the registrant's and the publisher's own, in small letters. */
    DOI(
            Register.DOI_PATTERN,
            "^\\s*((https?://)?((www|dx)\\.)?doi\\.org/|[Dd][Oo][Ii]:\\s*)?10\\.[0-9]{4,9}/\\S+\\s*$"),

    /** Books. */
    ISBN(
            Register.ISBN_PATTERN,
            "^\\s*(([Uu][Rr][Nn]:)?[Ii][Ss][Bb][Nn](-1[03])?[:\\s]?)?([0-9][\\s\\u2010-\\u2015-]*){9}(([0-9][\\s\\u2010-\\u2015-]*){4}|[0-9Xx]\\s*)$"),

    /** Journals and other series. */
    ISSN(
            Register.ISSN_PATTERN,
            "^\\s*(([Uu][Rr][Nn]:)?([EePp]-?)?[Ii][Ss][Ss][Nn](-[Ll])?[:\\s]?)?([0-9][\\s\\u2010-\\u2015-]*){7}[0-9Xx]\\s*$"),

    /** Names that last (RFC 8141), as those the National Library gives. */
    URN(Register.URN_PATTERN, "^\\s*[Uu][Rr][Nn]:[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]:[!-~]{1,250}\\s*$"),

    /** Documents in Kudos, by their numbers. */
    KUDOS(
            Register.KUDOS_PATTERN,
            "^\\s*((https?://)?kudos\\.dfo\\.no/(dokument|dokumenter|document|documents)/)?[1-9][0-9]{0,9}([/?#].*)?\\s*$"),

    /** Cases and publications of the parliament, by their ids in its open data. */
    STORTINGET(Register.STORTINGET_PATTERN, "^\\s*[A-Za-z0-9][A-Za-z0-9-]{0,19}\\s*$"),

    /** Items of Wikidata. */
    WIKIDATA(
            Register.WIKIDATA_PATTERN,
            "^\\s*((https?://)?((www|m)\\.)?wikidata\\.org/(wiki|entity)/)?[Qq][1-9][0-9]{0,11}/?([?#].*)?\\s*$");

    public static final String COUNTRY_PATTERN = "^[A-Z]{2}$";
    public static final String FOREIGN_REGISTER_PATTERN = "^(?!NO:)[A-Z]{2}:[A-Z0-9][A-Z0-9-]{0,29}$";
    public static final String DOI_PATTERN = "^10\\.[0-9]{4,9}/[^\\sA-Z]{1,250}$";
    public static final String ISBN_PATTERN = "^97[89][0-9]{10}$";
    public static final String ISSN_PATTERN = "^[0-9]{4}-[0-9]{3}[0-9X]$";
    public static final String KUDOS_PATTERN = "^[1-9][0-9]{0,9}$";
    public static final String STORTINGET_PATTERN = "^[a-z0-9][a-z0-9-]{0,19}$";
    public static final String URN_PATTERN = "^urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:[!-~]{1,250}$";
    public static final String ROR_PATTERN = "^0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}$";
    public static final String WIKIDATA_PATTERN = "^Q[1-9][0-9]{0,11}$";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://)?(?:www\\.|m\\.)?(?:orcid\\.org|ror\\.org|wikidata\\.org/(?:wiki|entity))/([^/?#]+)/?(?:[?#].*)?");

    private static final Pattern DOI_ADDRESS =
            Pattern.compile("(?i)(?:(?:https?://)?(?:(?:www|dx)\\.)?doi\\.org/|doi:\\s*)?(.*)");
    private static final Pattern KUDOS_ADDRESS =
            Pattern.compile("(?i)(?:https?://)?kudos\\.dfo\\.no/(?:dokument(?:er)?|documents?)/([0-9]+)(?:[/?#].*)?");
    private static final Pattern URN_PARTS = Pattern.compile("(?i)(urn:[a-z0-9-]+:)(.*)");

    /** Kosovo has its code of nobody but those who use it. */
    private static final Set<String> COUNTRIES_ALSO = Set.of("XK");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final String BASE_32 = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int MODULUS = 97;

    private final String kept;
    private final String sent;

    Register(String kept, String sent) {
        this.kept = kept;
        this.sent = sent;
    }

    /** The pattern of what is taken for an id that is kept as a pattern says. */
    public static String sentPattern(String kept) {
        for (var register : values()) {
            if (register.kept.equals(kept)) {
                return register.sent;
            }
        }
        return kept;
    }

    /** What addresses and problems call it, as in {@code orgnr}. */
    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its ids name what an entry is about: those of countries and of registers say where that is. */
    public boolean namesEntries() {
        return this != COUNTRY && this != FOREIGN_REGISTER;
    }

    /** The id as it is kept, where it was sent as an address, in other letters or with other signs; else what was sent. */
    public String normalized(String text) {
        var address = ADDRESS.matcher(text);
        var id = address.matches() ? address.group(1) : text;
        return switch (this) {
            case COUNTRY, FOREIGN_REGISTER, WIKIDATA -> id.toUpperCase(Locale.ROOT);
            case ROR, STORTINGET -> id.toLowerCase(Locale.ROOT);
            case DOI -> DOI_ADDRESS.matcher(id).replaceFirst("$1").toLowerCase(Locale.ROOT);
            case ISBN -> Isbn.normalized(id);
            case ISSN -> Issn.normalized(id);
            case KUDOS -> KUDOS_ADDRESS.matcher(id).replaceFirst("$1");
            case URN ->
                URN_PARTS
                        .matcher(id)
                        .replaceFirst(parts ->
                                Matcher.quoteReplacement(parts.group(1).toLowerCase(Locale.ROOT) + parts.group(2)));
            case ORGNR -> Orgnr.normalized(id);
            case ORCID -> Orcid.normalized(id);
        };
    }

    /** Whether a text is an id as it is kept, as far as that can be told without asking; null is not. */
    public boolean isOne(String text) {
        return text != null
                && text.matches(kept)
                && switch (this) {
                    case COUNTRY -> isCountry(text);
                    case FOREIGN_REGISTER -> isCountry(text.substring(0, 2));
                    case ORCID -> Orcid.isOne(text);
                    case ORGNR -> Orgnr.isOne(text);
                    case ROR -> isRor(text);
                    case ISBN -> Isbn.isOne(text);
                    case ISSN -> Issn.isOne(text);
                    case DOI, KUDOS, STORTINGET, URN, WIKIDATA -> true;
                };
    }

    private static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || COUNTRIES_ALSO.contains(code);
    }

    /** The check digits are those of ISO/IEC 7064, MOD 97-10. */
    private static boolean isRor(String text) {
        long number = 0;
        for (var digit : text.substring(1, text.length() - 2).toCharArray()) {
            number = number * BASE_32.length() + BASE_32.indexOf(digit);
        }
        return Long.parseLong(text.substring(text.length() - 2)) == MODULUS + 1 - number * 100 % MODULUS;
    }
}
