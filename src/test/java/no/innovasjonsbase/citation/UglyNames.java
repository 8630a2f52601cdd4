package no.innovasjonsbase.citation;

import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Titles and names that formats of references have something to escape in. */
final class UglyNames {
    private UglyNames() {}

    static List<String> all() {
        return List.of(
                "Braces {in} and {un}balanced } and {",
                "Backslash \\ and \\textbf{bold} \\",
                "100 % & #1_of $2 ~ ^",
                "Quotes \"straight\", 'single', «Norwegian» and “curly”",
                "Two\r\nlines\nand\ttabs\u2028and\u2029more",
                "TY  - JOUR\r\nER  - \r\nTY  - BOOK",
                "@book{other, title = {x}}",
                "Bilde 👩‍👩‍👧‍👦 og 🇳🇴",
                "مؤتمر الابتكار في القطاع العام",
                "שלום \u202eevil\u202c",
                "Ola Nordmann and Kari Nordmann, Jr.",
                "<i>Italic</i> & <script>",
                "Æøå éü ß Đđ Ŋŋ ǩ",
                "  spaces   around ",
                "x".repeat(4096),
                "{".repeat(300));
    }

    /** An item of which everything is called so. */
    static CslItem itemCalled(String text) {
        var item = JsonNodeFactory.instance.objectNode().put("id", "topic-x").put("type", "report");
        item.put("title", text).put("publisher", text).put("abstract", text).put("note", text);
        var authors = item.putArray("author");
        authors.addObject().put("family", text).put("given", text);
        authors.addObject().put("literal", text);
        return new CslItem(item);
    }
}
