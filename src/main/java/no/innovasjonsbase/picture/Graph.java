package no.innovasjonsbase.picture;

import java.util.List;

import io.quarkus.qute.TemplateData;

/**
 * A picture of entries and of what ties them together, with the place of each part in it; lengths are pixels.
 *
 * @param groups the entries, in the order in which they are read: by column, and from top to bottom
 * @param paths the references, drawn
 * @param leftOut how many entries there was no room for
 */
@TemplateData
public record Graph(int width, int height, List<Group> groups, List<Path> paths, long leftOut) {

    /** Entries that stand together, below what they are called. */
    @TemplateData
    public record Group(String label, int x, int y, List<Box> boxes) {}

    /**
     * An entry.
     *
     * @param lines its text, broken and cut where it is long
     * @param ties those to its right, and others of its own column that it refers to
     */
    @TemplateData
    public record Box(Node node, int x, int y, int width, int height, List<Line> lines, List<Tie> ties) {}

    /** A line of a text. */
    @TemplateData
    public record Line(int x, int y, String text) {}

    /** An entry at the other end of a reference, and what that is called. */
    @TemplateData
    public record Tie(Node node, String label) {}

    /**
     * A line between two entries.
     *
     * @param d as SVG has it
     * @param isOfSubject whether one of them is the one that the picture is of
     */
    @TemplateData
    public record Path(String d, boolean isOfSubject) {}

    /** Whether there is anything to see. */
    public boolean hasPaths() {
        return !paths.isEmpty();
    }
}
