package no.innovasjonsbase.picture;

/**
 * A reference between two entries of a picture.
 *
 * @param label what it is called
 */
public record Edge(Node from, Node to, String label) {
    /** What is at the end that isn't this. */
    Node other(Node end) {
        return end.equals(from) ? to : from;
    }

    /** Whether it is of an entry, from it or to it. */
    public boolean isOf(Node end) {
        return end.equals(from) || end.equals(to);
    }
}
