package no.innovasjonsbase.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A reference as an item of CSL-JSON 1.0.2.
 *
 * @param json the item; names have a family name or are literal, dates have date-parts
 */
record CslItem(ObjectNode json) {
    private static final Pattern LINES = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** A name: its family name and perhaps a given one, or all of it in {@code literal}; each null where it isn't so. */
    record Name(String family, String given, String literal) {
        /** The name as people say it. */
        String inFull() {
            if (literal != null) {
                return literal;
            }
            return given == null ? family : given + " " + family;
        }
    }

    /** A text with a space for whatever would begin a line. */
    static String onOneLine(String text) {
        return LINES.matcher(text).replaceAll(" ").strip();
    }

    String type() {
        return json.get("type").asText();
    }

    String id() {
        return json.get("id").asText();
    }

    Optional<String> find(String variable) {
        return Optional.ofNullable(json.path(variable).asText(null));
    }

    List<Name> authors() {
        var names = new ArrayList<Name>();
        for (var name : json.path("author")) {
            names.add(new Name(
                    name.path("family").asText(null),
                    name.path("given").asText(null),
                    name.path("literal").asText(null)));
        }
        return names;
    }

    /** Year, month and day of when it came out, as many of them as are known; none where nothing is. */
    List<Integer> issued() {
        return parts(0);
    }

    /** The same of the last day of a stretch of time; none where it is a day, a month or a year. */
    List<Integer> issuedLast() {
        return parts(1);
    }

    private List<Integer> parts(int index) {
        var parts = new ArrayList<Integer>();
        json.path("issued").path("date-parts").path(index).forEach((JsonNode part) -> parts.add(part.asInt()));
        return parts;
    }
}
