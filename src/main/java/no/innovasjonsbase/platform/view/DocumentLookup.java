package no.innovasjonsbase.platform.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds the documents of entries by their addresses, to embed them. */
public interface DocumentLookup {
    /** How many to read at a time where they may be many, so that long ones fit in memory: a page of 25 and one more. */
    int BATCH_SIZE = 26;

    /** The documents at these addresses, by address; addresses without an entry are left out. */
    Map<String, Document<?>> findAll(Collection<String> hrefs);

    /** The record that the entries of a collection are sent out as, if there is such a collection. */
    Optional<Class<? extends View>> findView(String collection);
}
