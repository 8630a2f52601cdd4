package no.innovasjonsbase.linkeddata;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.apache.jena.graph.Triple;

import no.innovasjonsbase.platform.http.response.ShownEntries;

/** The graphs that the JSON-LD of entries means. */
@ApplicationScoped
public class EntryGraph {
    @Inject
    Context context;

    @Inject
    JsonLd jsonLd;

    /** The namespaces that IRIs are shortened by, by prefix, sorted. */
    public Map<String, String> prefixesFor(UriInfo request) {
        return context.prefixesFor(request);
    }

    /** The triples of entries, by subject: the same in the same order each time. */
    public List<Triple> triplesOf(ShownEntries shown) {
        return Triples.of(jsonLd.write(shown), context.addressFor(shown.uri()), context.documentFor(shown.uri()));
    }
}
