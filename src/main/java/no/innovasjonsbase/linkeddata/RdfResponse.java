package no.innovasjonsbase.linkeddata;

import java.time.Instant;

import org.apache.jena.rdf.model.Model;

import no.innovasjonsbase.platform.http.response.Formatted;
import no.innovasjonsbase.platform.routes.Format;

/**
 * An RDF graph as a response.
 *
 * @param modified when the newest thing in it came about; null where nothing did
 */
public record RdfResponse(Model graph, Instant modified) implements Formatted {
    @Override
    public byte[] in(Format format) {
        return RdfSyntax.write(graph, format);
    }
}
