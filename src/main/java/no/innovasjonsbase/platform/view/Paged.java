package no.innovasjonsbase.platform.view;

/** Marks an answer that is a part of a list and knows where the next part begins. */
public interface Paged {
    /** The cursor to give as {@code after}; null at the end. */
    String next();
}
