package no.innovasjonsbase.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import no.innovasjonsbase.evidence.EvidenceMapRowView;
import no.innovasjonsbase.evidence.StanceCounts;
import no.innovasjonsbase.finding.Finding;
import no.innovasjonsbase.picture.Matrix;
import no.innovasjonsbase.picture.MatrixLayout;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.principle.Principle;

/** Draws the evidence map in the words of a reader: a row for each principle, a column for each method. */
record EvidencePicture(PageMessages messages, String language) {
    static final int MAX_ROWS = 40;
    private static final List<Finding.Method> METHODS = List.of(Finding.Method.values());

    /** The picture of the first of these rows. */
    Matrix of(List<EvidenceMapRowView> rows) {
        return MatrixLayout.of(
                methods(), rows.stream().limit(MAX_ROWS).map(this::row).toList());
    }

    /** How many rows there is no room for. */
    static int leftOut(List<EvidenceMapRowView> rows) {
        return Math.max(0, rows.size() - MAX_ROWS);
    }

    /** What the methods are called. */
    List<String> methods() {
        return METHODS.stream()
                .map(method -> messages.of("map.method." + JsonName.of(method)))
                .toList();
    }

    private MatrixLayout.Row row(EvidenceMapRowView row) {
        var id = row.principle().id();
        var statement = row.statement().best(List.of(language)).orElseThrow();
        var subject = new Matrix.Subject(Entry.pageOf(Principle.class, id), statement.getValue(), statement.getKey());
        var counts = row.methods().inOrder();
        return new MatrixLayout.Row(
                subject,
                IntStream.range(0, METHODS.size())
                        .mapToObj(i -> cell(id, METHODS.get(i), counts.get(i)))
                        .toList());
    }

    private MatrixLayout.Cell cell(String principle, Finding.Method method, StanceCounts stances) {
        var counts = new LinkedHashMap<String, Long>();
        Stream.of(
                        Map.entry("supports", stances.supports()),
                        Map.entry("contradicts", stances.contradicts()),
                        Map.entry("mixed", stances.mixed()))
                .filter(count -> count.getValue() > 0)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        var name = new StringBuilder(messages.of("map.method." + JsonName.of(method))).append(":");
        counts.forEach(
                (stance, count) -> name.append(' ').append(count).append(' ').append(messages.of("map." + stance)));
        return new MatrixLayout.Cell(
                Entry.ROOT + Entry.collectionOf(Finding.class) + "?principle=" + principle + "&method="
                        + JsonName.of(method),
                name.toString(),
                counts);
    }
}
