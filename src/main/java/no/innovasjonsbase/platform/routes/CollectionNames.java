package no.innovasjonsbase.platform.routes;

import java.util.Set;

/** The names of the collections of entries, for routes with a path parameter for them. */
public interface CollectionNames {
    /** The names of the collections, as in {@code topics}. */
    Set<String> collections();
}
