package no.innovasjonsbase.platform.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds the documents of entries by their addresses, to embed them. */
public interface DocumentLookup {
    /** The documents at these addresses, by address; addresses without an entry are left out. */
    Map<String, Document<?>> findAll(Collection<String> hrefs);

    /** The record that the entries of a collection are sent out as, if there is such a collection. */
    Optional<Class<? extends View>> findView(String collection);
}
