package no.innovasjonsbase.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gives the rows, the columns and the marks of a {@link Matrix} their places. */
public final class MatrixLayout {
    private static final int LABEL = 268;
    private static final int CELL = 72;
    private static final int HEADINGS = 126;
    private static final int PADDING = 9;
    private static final int LINE = 17;
    private static final int BASELINE = 13;
    private static final int LETTERS = 31;
    private static final int MAX_LINES = 3;
    private static final int LOWEST = 44;
    private static final int SLANT = 70;
    private static final int SMALLEST = 7;
    private static final int MAX_SIZE = 12;

    private final List<Matrix.Row> rows = new ArrayList<>();
    private final int width;
    private int y = HEADINGS;

    private MatrixLayout(int columns) {
        width = LABEL + columns * CELL + SLANT;
    }

    /**
     * A row before it has its place.
     *
     * @param cells one for each column
     */
    public record Row(Matrix.Subject subject, List<Cell> cells) {}

    /**
     * A cell before it has its place.
     *
     * @param counts how many there are of each kind, in the order in which they stand; empty for an empty cell
     */
    public record Cell(String href, String name, Map<String, Long> counts) {}

    /** The picture of rows. */
    public static Matrix of(List<String> headings, List<Row> rows) {
        var layout = new MatrixLayout(headings.size());
        rows.forEach(layout::add);
        var lines = IntStream.range(0, headings.size())
                .mapToObj(i -> new Matrix.Line(middleOf(i), HEADINGS - PADDING, headings.get(i)))
                .toList();
        return new Matrix(layout.width, layout.y + 1, lines, layout.rows);
    }

    private void add(Row row) {
        var text = TextWrapper.of(row.subject().text(), LETTERS, MAX_LINES);
        int height = Math.max(LOWEST, 2 * PADDING + text.size() * LINE);
        var lines = IntStream.range(0, text.size())
                .mapToObj(i -> new Matrix.Line(PADDING, y + PADDING + BASELINE + i * LINE, text.get(i)))
                .toList();
        var cells = IntStream.range(0, row.cells().size())
                .filter(i -> !row.cells().get(i).counts().isEmpty())
                .mapToObj(i -> cell(row.cells().get(i), i, height))
                .toList();
        rows.add(new Matrix.Row(row.subject(), y, LABEL, height, lines, cells));
        y += height;
    }

    private Matrix.Cell cell(Cell cell, int column, int height) {
        var marks = new ArrayList<Matrix.Mark>();
        int step = CELL / (cell.counts().size() + 1);
        int x = middleOf(column) - CELL / 2;
        for (var count : cell.counts().entrySet()) {
            long radius = Math.min(Math.min(MAX_SIZE, step / 2), SMALLEST + count.getValue());
            marks.add(new Matrix.Mark(
                    count.getKey(), x + step * (marks.size() + 1), y + height / 2, (int) radius, count.getValue()));
        }
        return new Matrix.Cell(cell.href(), cell.name(), x, y, CELL, height, marks);
    }

    private static int middleOf(int column) {
        return LABEL + column * CELL + CELL / 2;
    }
}
