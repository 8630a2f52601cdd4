package no.innovasjonsbase.picture;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A picture of how much there is of what: rows and columns, and in each cell marks that grow with their numbers; lengths are
 * pixels.
 *
 * @param headings what the columns are called
 */
@TemplateData
public record Matrix(int width, int height, List<Line> headings, List<Row> rows) {

    /**
     * A row, and what it is about.
     *
     * @param y where it begins
     * @param lines its text, broken and cut where it is long
     */
    @TemplateData
    public record Row(Subject subject, int y, int width, int height, List<Line> lines, List<Cell> cells) {}

    /**
     * What a row is about.
     *
     * @param language the tag of the language of the text
     */
    @TemplateData
    public record Subject(String href, String text, String language) {}

    /**
     * A cell with anything in it.
     *
     * @param name what its numbers are of
     */
    @TemplateData
    public record Cell(String href, String name, int x, int y, int width, int height, List<Mark> marks) {}

    /**
     * A number in a cell.
     *
     * @param kind which of several shapes it has
     * @param x its middle
     * @param y its middle
     * @param radius half of its width
     */
    @TemplateData
    public record Mark(String kind, int x, int y, int radius, long count) {
        private static final int HALF_A_DIGIT = 4;

        /** Where it begins. */
        public int left() {
            return x - radius;
        }

        /** Where it begins. */
        public int top() {
            return y - radius;
        }

        /** Its width and height. */
        public int size() {
            return 2 * radius;
        }

        /** Where its number stands. */
        public int baseline() {
            return y + HALF_A_DIGIT;
        }
    }

    /** A line of a text. */
    @TemplateData
    public record Line(int x, int y, String text) {}
}
