package no.innovasjonsbase.platform.http;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Finds entries by their addresses, to embed them. */
public interface EntryLookup {
    /** The views at these addresses, by address; addresses without an entry are left out. */
    Map<String, View> findAll(Collection<String> hrefs);

    /** The record that the entries of a collection are sent out as, if there is such a collection. */
    Optional<Class<? extends View>> findView(String collection);
}
