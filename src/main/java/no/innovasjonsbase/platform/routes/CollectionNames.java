package no.innovasjonsbase.platform.routes;

import java.util.Set;

/** Knows the collections of entries, whose addresses are alike. */
public interface CollectionNames {
    /** The names of the collections, as in {@code topics}. */
    Set<String> collections();
}
