package no.innovasjonsbase.citation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes CSL items as BibTeX, in UTF-8: as classic BibTeX has types and fields, with url, doi, isbn and issn besides. */
final class Bibtex {
    private static final Map<String, String> TYPES = Map.of(
            "article-journal", "article",
            "article-magazine", "article",
            "article-newspaper", "article",
            "book", "book",
            "report", "techreport",
            "thesis", "phdthesis");

    /** Where the publisher stands in types that call it something else. */
    private static final Map<String, String> PUBLISHER = Map.of("techreport", "institution", "phdthesis", "school");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Braces count for where a field ends even after a backslash, so all have a name. */
    private static final Map<Integer, String> ESCAPED = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\textbraceleft{}"),
            Map.entry((int) '}', "\\textbraceright{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '$', "\\$"));

    private final StringBuilder text = new StringBuilder();

    private Bibtex() {}

    /** The items, each with an empty line after it. */
    static String of(List<CslItem> items) {
        var bibtex = new Bibtex();
        items.forEach(bibtex::add);
        return bibtex.text.toString();
    }

    private void add(CslItem item) {
        var type = TYPES.getOrDefault(item.type(), "misc");
        text.append('@').append(type).append('{').append(item.id());
        // A second pair of braces keeps the capitals as they are.
        item.find("title").ifPresent(title -> field("title", "{" + escaped(title) + "}"));
        if (!item.authors().isEmpty()) {
            field("author", item.authors().stream().map(Bibtex::name).collect(Collectors.joining(" and ")));
        }
        addDate(item.issued());
        item.find("container-title")
                .ifPresent(title -> field(type.equals("article") ? "journal" : "howpublished", escaped(title)));
        item.find("event-title").ifPresent(event -> field("howpublished", escaped(event)));
        item.find("event-place").ifPresent(place -> field("address", escaped(place)));
        item.find("publisher").ifPresent(name -> field(PUBLISHER.getOrDefault(type, "publisher"), escaped(name)));
        if (type.equals("phdthesis")) {
            // Whose degree it was for isn't known.
            field("type", "Thesis");
        }
        item.find("abstract").ifPresent(said -> field("abstract", escaped(said)));
        item.find("language").ifPresent(tag -> field("language", escaped(tag)));
        item.find("DOI").ifPresent(doi -> field("doi", verbatim(doi)));
        item.find("ISBN").ifPresent(isbn -> field("isbn", escaped(isbn)));
        item.find("ISSN").ifPresent(issn -> field("issn", escaped(issn)));
        item.find("URL").ifPresent(url -> field("url", verbatim(url)));
        item.find("version").ifPresent(version -> field("version", escaped(version)));
        item.find("note").ifPresent(note -> field("note", escaped(note)));
        text.append("\n}\n\n");
    }

    private void addDate(List<Integer> issued) {
        if (!issued.isEmpty()) {
            field("year", String.valueOf(issued.get(0)));
        }
        if (issued.size() > 1) {
            text.append(",\n  month = ").append(MONTHS.get(issued.get(1) - 1));
        }
        if (issued.size() > 2) {
            field("day", String.valueOf(issued.get(2)));
        }
    }

    private void field(String name, String value) {
        text.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    private static String name(CslItem.Name name) {
        if (name.literal() != null) {
            return grouped(name.literal());
        }
        if (name.given() == null) {
            // Else the last of several words would be the family name.
            return name.family().contains(" ") ? grouped(name.family()) : part(name.family());
        }
        return part(name.family()) + ", " + part(name.given());
    }

    /** A part of a name, kept together where BibTeX would part it. */
    private static String part(String name) {
        var isParted = name.contains(",") || name.toLowerCase().matches(".*\\band\\b.*");
        return isParted ? grouped(name) : escaped(name);
    }

    private static String grouped(String name) {
        return "{" + escaped(name) + "}";
    }

    private static String escaped(String plain) {
        var escaped = new StringBuilder();
        CslItem.onOneLine(plain).codePoints().forEach(point -> {
            var name = ESCAPED.get(point);
            if (name == null) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(name);
            }
        });
        return escaped.toString();
    }

    /** What styles set as it is, without what would end the field. */
    private static String verbatim(String address) {
        return address.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }
}
