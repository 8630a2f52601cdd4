package no.innovasjonsbase.platform.value;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web as people write it (an IRI), made into a URI: scheme and host in lower case, the host's name in ASCII
 * (IDNA), and what a URI can't hold percent-encoded in UTF-8 (RFC 3987, section 3.1). Percent-encodings that were sent stay.
 *
 * @param text the URI; what was sent, where it can't be made into one
 * @param fault what is wrong with it, as in {@code url.port}, if anything
 */
public record WebAddress(String text, Optional<String> fault) {
    public static final int MAX_LENGTH = 2000;

    /** What is taken for one, as far as a pattern can say it. */
    public static final String SENT_PATTERN =
            "^(?=\\s*[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@]+([/?#]|\\s*$))" + Text.ALLOWED + "*$";

    /** The fault of an address that is a URI all the same: one with a user name, or a user name and a password. */
    public static final String USER_INFO = "url.user-info";

    /** RFC 3986, appendix B. */
    private static final Pattern PARTS = Pattern.compile("(?:(?<scheme>[^:/?#]+):)?(?://(?<authority>[^/?#]*))?"
            + "(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?(?:#(?<fragment>.*))?");

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:(?<user>.*)@)?(?<host>\\[[^]@]*]|[^@:]*)(?::(?<port>[^:]*))?");

    /** What stands before a colon where the scheme was left out: a host, and its port behind the colon. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("[^:]*\\.[^:]*:.*|[^:]+:[0-9]{1,5}(?:[/?#].*)?");

    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern PORT = Pattern.compile("0*[1-9][0-9]{0,4}");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int LAST_PORT = 65_535;
    private static final int MAX_HOST = 253;

    private static final String IN_USER_INFO = "-._~!$&'()*+,;=:%";
    private static final String IN_PATH = IN_USER_INFO + "@/";
    private static final String IN_QUERY = IN_PATH + "?";

    /** The address that a text says. */
    public static WebAddress of(String sent) {
        var text = NormalizedText.of(sent, false);
        var parts = PARTS.matcher(text);
        return TextValidator.faultOf(text, MAX_LENGTH, false)
                .or(() -> parts.matches() ? faultOf(text, parts) : Optional.of("url.host"))
                .map(fault -> new WebAddress(sent, Optional.of(fault)))
                .orElseGet(() -> of(sent, parts, authorityOf(parts)));
    }

    private static Optional<String> faultOf(String text, Matcher parts) {
        var scheme = parts.group("scheme");
        if (scheme == null || HOST_AND_PORT.matcher(text).matches() && parts.group("authority") == null) {
            return Optional.of("url.no-scheme");
        }
        if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
            return Optional.of("url.other-scheme");
        }
        if (parts.group("authority") == null || parts.group("authority").isEmpty()) {
            return Optional.of("url.no-host");
        }
        var authority = authorityOf(parts);
        if (!authority.matches() || hostOf(authority).isEmpty()) {
            return Optional.of("url.host");
        }
        if (!isPort(authority.group("port"))) {
            return Optional.of("url.port");
        }
        return Optional.of("url.percent")
                .filter(fault -> BAD_PERCENT.matcher(text).find());
    }

    private static Matcher authorityOf(Matcher parts) {
        return AUTHORITY.matcher(parts.group("authority"));
    }

    /** The name in ASCII, where it is one. */
    private static Optional<String> hostOf(Matcher authority) {
        var host = authority.group("host");
        try {
            var ascii =
                    host.startsWith("[") ? host : IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED);
            var isOne = ascii.length() <= MAX_HOST
                    && ascii.indexOf('%') < 0
                    && new URI("http://" + ascii).getHost() != null;
            return Optional.of(ascii.toLowerCase(Locale.ROOT)).filter(name -> isOne);
        } catch (IllegalArgumentException | URISyntaxException | IndexOutOfBoundsException notOne) {
            // The last is how Java refuses some names without letters.
            return Optional.empty();
        }
    }

    private static boolean isPort(String port) {
        return port == null || port.isEmpty() || PORT.matcher(port).matches() && Integer.parseInt(port) <= LAST_PORT;
    }

    private static WebAddress of(String sent, Matcher parts, Matcher authority) {
        authority.matches();
        var user = authority.group("user");
        var port = authority.group("port");
        var scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        var text = scheme
                + "://"
                + (user == null ? "" : encoded(user, IN_USER_INFO) + "@")
                + hostOf(authority).orElseThrow()
                + signedPort(scheme, port)
                + encoded(parts.group("path"), IN_PATH)
                + signed("?", parts.group("query"))
                + signed("#", parts.group("fragment"));
        if (text.length() > MAX_LENGTH) {
            return new WebAddress(sent, Optional.of("url.too-long"));
        }
        return new WebAddress(text, Optional.of(USER_INFO).filter(fault -> user != null));
    }

    /** Nothing where it is the port of the scheme (RFC 3986, 6.2.3). */
    private static String signedPort(String scheme, String port) {
        if (port == null || port.isEmpty()) {
            return "";
        }
        var number = Integer.parseInt(port);
        return number == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT) ? "" : ":" + number;
    }

    /** A part of a URI with the sign in front of it; nothing where it isn't there. */
    private static String signed(String sign, String part) {
        return part == null ? "" : sign + encoded(part, IN_QUERY);
    }

    private static String encoded(String part, String kept) {
        var uri = new StringBuilder();
        for (byte each : part.getBytes(StandardCharsets.UTF_8)) {
            var isKept = each > 0 && (Character.isLetterOrDigit(each) || kept.indexOf(each) >= 0);
            uri.append(isKept ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return uri.toString();
    }
}
