package no.innovasjonsbase.linkeddata;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

import no.innovasjonsbase.platform.entry.EntryTypes;

/** The terms of the base's own namespace: those of the context that no public vocabulary has. */
@ApplicationScoped
public class OwnTerms {
    @Inject
    EntryTypes types;

    @Inject
    RdfMappings mappings;

    @Inject
    Context context;

    private volatile List<OwnTerm> all;

    /** All of them: classes, properties, values, each by name. */
    public List<OwnTerm> all() {
        if (all == null) {
            all = new OwnTermReader(types, mappings).read();
        }
        return all;
    }

    /** Whether a compact IRI is that of one. */
    public boolean isOwn(String iri) {
        return iri.startsWith(RdfMappings.ownIri(""));
    }

    /** What their IRIs begin with. */
    public String namespaceFor(UriInfo request) {
        return context.namespaceFor(request);
    }

    /** The namespaces that IRIs are shortened by, by prefix. */
    public SortedMap<String, String> prefixesFor(UriInfo request) {
        var prefixes = new TreeMap<>(context.prefixesFor(request));
        prefixes.put("owl", OWL2.NS);
        prefixes.put("rdf", RDF.uri);
        prefixes.put("rdfs", RDFS.uri);
        return prefixes;
    }
}
