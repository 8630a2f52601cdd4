package no.innovasjonsbase.platform.routes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;

/** The path of a request as the framework matches it, in whichever of many ways it was written. */
public final class RoutedPath {
    private static final Pattern MATRIX_PARAMETERS = Pattern.compile(";[^/]*");
    private static final Pattern SLASHES_AT_END = Pattern.compile("(?<=.)/+$");

    private RoutedPath() {}

    /** The path without dots, matrix parameters, doubled slashes and one at the end, and decoded where that is safe. */
    public static String of(RoutingContext routing) {
        var path = routing.normalizedPath();
        if (path.indexOf(';') < 0 && !path.endsWith("/")) {
            return path;
        }
        return SLASHES_AT_END
                .matcher(MATRIX_PARAMETERS.matcher(path).replaceAll(""))
                .replaceFirst("");
    }

    /** The path with what {@link #of} takes for matrix parameters: a semicolon may be part of an id, as in a DOI. */
    public static String withSemicolons(RoutingContext routing) {
        return SLASHES_AT_END.matcher(routing.normalizedPath()).replaceFirst("");
    }

    /** What a segment of a path says, decoded; a plus is a plus there. */
    public static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
