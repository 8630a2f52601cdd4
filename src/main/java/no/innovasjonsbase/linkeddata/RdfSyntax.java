package no.innovasjonsbase.linkeddata;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

import no.innovasjonsbase.platform.routes.Format;

/** Writes graphs in the syntaxes of RDF: a graph always as the same bytes, whatever order it was made in. */
public final class RdfSyntax {
    public static final String TURTLE = "text/turtle";
    public static final String JSON_LD = "application/ld+json";
    public static final String RDF_XML = "application/rdf+xml";
    public static final String N_TRIPLES = "application/n-triples";

    private RdfSyntax() {}

    /** An empty graph with the usual prefixes of the vocabularies. */
    public static Model newGraph() {
        // Before anything else of Jena: threads that come to it by other ways at once could wait for each other for
        // ever.
        JenaSystem.init();
        var graph = ModelFactory.createDefaultModel();
        graph.setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dct", DCTerms.NS)
                .setNsPrefix("foaf", FOAF.NS)
                .setNsPrefix("org", ORG.NS)
                .setNsPrefix("rdf", RDF.uri)
                .setNsPrefix("skos", SKOS.uri)
                .setNsPrefix("vcard", VCARD4.NS)
                .setNsPrefix("xsd", XSD.NS);
        return graph;
    }

    /** A graph in a syntax. */
    static byte[] write(Model graph, Format format) {
        var sorted = new SortedGraph(graph.getGraph());
        var out = new ByteArrayOutputStream();
        switch (format) {
            // The other writer of Turtle has an order of its own.
            case TURTLE -> StreamRDFWriter.write(out, sorted, RDFFormat.TURTLE_BLOCKS, turtle());
            case N_TRIPLES -> StreamRDFWriter.write(out, sorted, RDFFormat.NTRIPLES_UTF8);
            case RDF_XML -> RDFDataMgr.write(out, sorted, RDFFormat.RDFXML_PLAIN);
            case JSON_LD -> JsonLdWriter.write(sorted, out);
            default -> throw new IllegalArgumentException("No syntax of RDF: " + format);
        }
        return out.toByteArray();
    }

    /** Writes a graph of any size while it is made: triples in the order that they come in. */
    public static StreamRDF writer(OutputStream out, Format format) {
        JenaSystem.init();
        return switch (format) {
            case TURTLE -> StreamRDFWriter.getWriterStream(out, RDFFormat.TURTLE_BLOCKS, turtle());
            case N_TRIPLES -> StreamRDFWriter.getWriterStream(out, RDFFormat.NTRIPLES_UTF8);
            default -> throw new IllegalArgumentException("Not written in a stream: " + format);
        };
    }

    /** Directives as Turtle 1.0 has them, which everybody reads. */
    private static Context turtle() {
        return new Context().set(RIOT.symTurtleDirectiveStyle, "at");
    }
}
