package no.innovasjonsbase.linkeddata;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/** The triples that JSON-LD means. */
final class Triples {
    private Triples() {}

    /**
     * The triples of a document, by subject; those of a subject by property.
     *
     * @param address that of the only context that the document may lead to: nothing is fetched
     * @param context the document at that address
     */
    static List<Triple> of(byte[] document, String address, byte[] context) {
        var triples = new ArrayList<Triple>();
        RdfQuadConsumer collector = new RdfQuadConsumer() {
            @Override
            public RdfQuadConsumer quad(
                    String subject,
                    String predicate,
                    String object,
                    String datatype,
                    String language,
                    String direction,
                    String graph) {
                triples.add(Triple.create(
                        resource(subject),
                        resource(predicate),
                        RdfQuadConsumer.isLiteral(datatype, language, direction)
                                ? literal(object, datatype, language)
                                : resource(object)));
                return this;
            }
        };
        try {
            var known = JsonDocument.of(new ByteArrayInputStream(context));
            var options = new JsonLdOptions((uri, loading) -> load(uri, address, known));
            options.setOrdered(true);
            com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(document)))
                    .options(options)
                    .provide(collector);
        } catch (JsonLdError impossible) {
            throw new IllegalStateException(impossible);
        }
        triples.sort(Comparator.comparing(triple -> triple.getSubject().toString()));
        return triples;
    }

    private static Document load(URI uri, String address, Document known) throws JsonLdError {
        if (!uri.toString().equals(address)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "Not fetched: " + uri);
        }
        return known;
    }

    private static Node resource(String name) {
        return RdfQuadConsumer.isBlank(name)
                ? NodeFactory.createBlankNode(name.substring("_:".length()))
                : NodeFactory.createURI(name);
    }

    private static Node literal(String text, String datatype, String language) {
        return language == null
                ? NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype))
                : NodeFactory.createLiteralLang(text, language);
    }
}
