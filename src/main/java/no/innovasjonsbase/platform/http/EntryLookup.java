package no.innovasjonsbase.platform.http;

import java.util.Collection;
import java.util.Map;

/** Finds entries by their addresses, to embed them. */
public interface EntryLookup {
    /** The views at these addresses, by address; addresses without an entry are left out. */
    Map<String, View> findAll(Collection<String> hrefs);
}
