package no.innovasjonsbase.citation;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a CSL item as a line for a list of references, in the manner of APA 7, in Norwegian or English. */
final class PlainReference {
    /** As many authors as are all named; of more than that the last one and those before it. */
    private static final int MAX_AUTHORS = 20;

    private static final Map<String, String> UNDATED = Map.of("nb", "u.å.", "nn", "u.å.", "en", "n.d.");
    private static final Map<String, String> VERSION = Map.of("nb", "versjon", "nn", "versjon", "en", "version");

    private final CslItem item;
    private final Locale language;

    private PlainReference(CslItem item, Locale language) {
        this.item = item;
        this.language = language;
    }

    /**
     * The reference, on one line.
     *
     * @param language nb, nn or en
     */
    static String of(CslItem item, Locale language) {
        return new PlainReference(item, language).write();
    }

    private String write() {
        var title = item.find("title").orElse(item.id())
                + item.find("version")
                        .map(number -> " (" + word(VERSION) + " " + number + ")")
                        .orElse("");
        var date = "(" + date() + ")";
        var authors = authors();
        // Without an author the title comes first.
        var beginning =
                authors.isEmpty() ? Stream.of(sentence(title) + " " + date) : Stream.of(authors + " " + date, title);
        var place = Stream.of("container-title", "event-title", "event-place", "publisher")
                .flatMap(variable -> item.find(variable).stream())
                .collect(Collectors.joining(", "));
        var sentences = Stream.concat(beginning, Stream.of(place))
                .filter(part -> !part.isEmpty())
                .map(PlainReference::sentence)
                .collect(Collectors.joining(" "));
        var address = item.find("DOI").map(doi -> "https://doi.org/" + doi).or(() -> item.find("URL"));
        return CslItem.onOneLine(sentences + address.map(found -> " " + found).orElse(""));
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.?!…]") ? text : text + ".";
    }

    private String word(Map<String, String> words) {
        return words.getOrDefault(language.getLanguage(), words.get("nb"));
    }

    private String authors() {
        var names = new ArrayList<>(
                item.authors().stream().map(PlainReference::name).toList());
        if (names.size() <= 1) {
            return String.join("", names);
        }
        var last = names.remove(names.size() - 1);
        return names.size() < MAX_AUTHORS
                ? String.join(", ", names) + ", & " + last
                : String.join(", ", names.subList(0, MAX_AUTHORS - 1)) + ", … " + last;
    }

    /** The family name and initials, as in {@code Holte, H. C.} */
    private static String name(CslItem.Name name) {
        if (name.literal() != null) {
            return name.literal();
        }
        if (name.given() == null) {
            return name.family();
        }
        var initials = Stream.of(name.given().split("\\s+"))
                .map(PlainReference::initial)
                .collect(Collectors.joining(" "));
        return name.family() + ", " + initials;
    }

    /** A double name keeps both, as in {@code A.-L.} */
    private static String initial(String given) {
        return Stream.of(given.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> new StringBuilder().appendCodePoint(part.codePointAt(0)) + ".")
                .collect(Collectors.joining("-"));
    }

    private String date() {
        var first = item.issued();
        if (first.isEmpty()) {
            return word(UNDATED);
        }
        var last = item.issuedLast();
        var year = String.valueOf(first.get(0));
        if (!last.isEmpty() && !last.get(0).equals(first.get(0))) {
            return year + "–" + last.get(0);
        }
        var days = Stream.of(first, last)
                .map(this::dayOfYear)
                .filter(day -> !day.isEmpty())
                .distinct();
        return Stream.concat(Stream.of(year), Stream.of(days.collect(Collectors.joining("–"))))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The month and the day of it, as far as they are known. */
    private String dayOfYear(List<Integer> parts) {
        if (parts.size() < 2) {
            return "";
        }
        var month = Month.of(parts.get(1)).getDisplayName(TextStyle.FULL, language);
        if (parts.size() < 3) {
            return month;
        }
        return language.getLanguage().equals("en") ? month + " " + parts.get(2) : parts.get(2) + ". " + month;
    }
}
