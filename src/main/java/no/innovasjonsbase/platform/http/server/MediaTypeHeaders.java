package no.innovasjonsbase.platform.http.server;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.MultiMap;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

import no.innovasjonsbase.platform.problem.Fault;

/**
 * Tidies {@code Accept} and {@code Content-Type} for the framework, which reads them otherwise than RFC 9110 says where they
 * have spaces before semicolons, empty elements, several lines, or commas in quotes.
 */
final class MediaTypeHeaders {
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"?";
    private static final Pattern ELEMENT = Pattern.compile("(?:[^,\"]|" + QUOTED + ")++");
    private static final Pattern PART = Pattern.compile("(?:[^;\"]|" + QUOTED + ")++");
    private static final Pattern TIDY_TYPE = Pattern.compile("[a-z]++/[a-z][a-z0-9.+-]*+");
    private static final Pattern TIDY_RANGE = Pattern.compile("\\*/\\*|" + TIDY_TYPE);
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^\\s*/]+/[^\\s*/]+.*");

    private MediaTypeHeaders() {}

    /** Tidies both; answers what can't be read. */
    static Optional<Fault> tidy(MultiMap headers) {
        if (isTidy(headers, HttpHeaders.ACCEPT, TIDY_RANGE) && isTidy(headers, HttpHeaders.CONTENT_TYPE, TIDY_TYPE)) {
            return Optional.empty();
        }
        set(headers, HttpHeaders.ACCEPT, elements(headers, HttpHeaders.ACCEPT).map(MediaTypeHeaders::range));
        set(
                headers,
                HttpHeaders.CONTENT_TYPE,
                elements(headers, HttpHeaders.CONTENT_TYPE)
                        .map(type -> parts(type).collect(Collectors.joining(";"))));
        var type = headers.get(HttpHeaders.CONTENT_TYPE);
        return Stream.of(
                        unreadable(headers, HttpHeaders.ACCEPT, "bad-accept"),
                        unreadable(headers, HttpHeaders.CONTENT_TYPE, "bad-content-type"),
                        Optional.ofNullable(type)
                                .filter(sent -> !MEDIA_TYPE.matcher(sent).matches())
                                .map(sent -> fault(HttpHeaders.CONTENT_TYPE, "bad-content-type", sent)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether it is for sure, which it is for most clients: there is none, or one type without parameters. */
    private static boolean isTidy(MultiMap headers, String name, Pattern tidy) {
        var lines = headers.getAll(name);
        return lines.isEmpty()
                || lines.size() == 1 && tidy.matcher(lines.get(0)).matches();
    }

    /** The elements of all lines of a header; empty ones count for nothing. */
    private static Stream<String> elements(MultiMap headers, String name) {
        var lines = String.join(",", headers.getAll(name));
        return ELEMENT.matcher(lines)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(element -> !element.isEmpty());
    }

    /** A range with its weight alone: formats have no versions or profiles here. */
    private static String range(String element) {
        var parts = parts(element).toList();
        if (parts.isEmpty()) {
            return element;
        }
        return parts.stream()
                .skip(1)
                .filter(parameter -> parameter.toLowerCase(Locale.ROOT).startsWith("q="))
                .findFirst()
                .map(weight -> parts.get(0) + ";" + weight)
                .orElse(parts.get(0));
    }

    private static Stream<String> parts(String element) {
        return PART.matcher(element).results().map(part -> part.group().strip().replaceFirst("\\s*=\\s*", "="));
    }

    private static void set(MultiMap headers, String name, Stream<String> elements) {
        var tidied = elements.collect(Collectors.joining(", "));
        if (tidied.isEmpty()) {
            headers.remove(name);
        } else {
            headers.set(name, tidied);
        }
    }

    private static Optional<Fault> unreadable(MultiMap headers, String name, String fault) {
        var value = headers.get(name);
        try {
            if (value != null) {
                MediaTypeHelper.parseHeader(value);
            }
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(fault(name, fault, value));
        }
    }

    private static Fault fault(String header, String key, String value) {
        return Fault.inHeader(header, key, "value", value);
    }
}
