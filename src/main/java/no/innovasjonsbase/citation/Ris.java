package no.innovasjonsbase.citation;

import java.util.List;
import java.util.Map;

/** Writes CSL items as RIS, in UTF-8: records from TY to ER, and a field on each line. */
final class Ris {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("article", "JOUR"),
            Map.entry("article-journal", "JOUR"),
            Map.entry("article-magazine", "MGZN"),
            Map.entry("article-newspaper", "NEWS"),
            Map.entry("book", "BOOK"),
            Map.entry("broadcast", "MULTI"),
            Map.entry("dataset", "DATA"),
            Map.entry("graphic", "FIGURE"),
            Map.entry("legislation", "STAT"),
            Map.entry("motion_picture", "VIDEO"),
            Map.entry("post-weblog", "BLOG"),
            Map.entry("regulation", "STAT"),
            Map.entry("report", "RPRT"),
            Map.entry("song", "SOUND"),
            Map.entry("speech", "SLIDE"),
            Map.entry("thesis", "THES"),
            Map.entry("webpage", "ELEC"));

    private static final String OTHER = "GEN";

    private final StringBuilder text = new StringBuilder();

    private Ris() {}

    /** The records of the items. */
    static String of(List<CslItem> items) {
        var ris = new Ris();
        items.forEach(ris::add);
        return ris.text.toString();
    }

    private void add(CslItem item) {
        field("TY", TYPES.getOrDefault(item.type(), OTHER));
        field("ID", item.id());
        add(item, "title", "TI");
        item.authors().forEach(name -> field("AU", name(name)));
        addDate(item.issued());
        add(item, "container-title", "T2");
        add(item, "event-title", "T2");
        add(item, "event-place", "CY");
        add(item, "publisher", "PB");
        add(item, "abstract", "AB");
        add(item, "language", "LA");
        add(item, "DOI", "DO");
        add(item, "ISBN", "SN");
        add(item, "ISSN", "SN");
        add(item, "URL", "UR");
        add(item, "version", "ET");
        add(item, "source", "DP");
        add(item, "note", "N1");
        field("ER", "");
        text.append("\r\n");
    }

    private void add(CslItem item, String variable, String tag) {
        item.find(variable).ifPresent(value -> field(tag, value));
    }

    private void addDate(List<Integer> issued) {
        if (!issued.isEmpty()) {
            field("PY", "%04d".formatted(issued.get(0)));
        }
        if (issued.size() > 1) {
            var day = issued.size() > 2 ? "%02d".formatted(issued.get(2)) : "";
            field("DA", "%04d/%02d/%s/".formatted(issued.get(0), issued.get(1), day));
        }
    }

    private static String name(CslItem.Name name) {
        if (name.literal() != null) {
            return name.literal();
        }
        return name.given() == null ? name.family() : name.family() + ", " + name.given();
    }

    /** A field; whatever would begin a line is a space. */
    private void field(String tag, String value) {
        text.append(tag).append("  - ").append(CslItem.onOneLine(value)).append("\r\n");
    }
}
