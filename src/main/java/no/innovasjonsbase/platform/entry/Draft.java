package no.innovasjonsbase.platform.entry;

import java.util.List;

/**
 * An entry as it is taken in. Every type has a record of its own, whose components carry the rules (Bean Validation).
 *
 * @param <E> the entity it makes
 */
public interface Draft<E extends Entry> {
    /** Where the entry comes from. */
    List<Citation> citations();

    /** Puts what is in this draft, which is valid, in place of what the entry held. */
    void applyTo(E entry);

    /** A list that was left out is an empty one. */
    static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Puts these elements in place of those that a persistent collection holds. */
    static <T> void replace(List<T> kept, List<T> elements) {
        if (!kept.equals(elements)) {
            kept.clear();
            kept.addAll(elements);
        }
    }
}
