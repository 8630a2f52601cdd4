package no.innovasjonsbase.linkeddata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Describes the base's own terms by RDF Schema and OWL. */
@ApplicationScoped
public class NamespaceGraph {
    @Inject
    OwnTerms terms;

    /** The graph of all of them. */
    Model of(UriInfo request) {
        JenaSystem.init();
        var graph = ModelFactory.createDefaultModel();
        graph.setNsPrefixes(terms.prefixesFor(request));
        var namespace = terms.namespaceFor(request);
        var ontology = graph.createResource(namespace.replaceFirst("#$", ""))
                .addProperty(RDF.type, OWL2.Ontology)
                .addProperty(DCTerms.title, "Innovasjonsbase");
        terms.all().forEach(term -> describe(term, graph.createResource(namespace + term.name()), ontology));
        return graph;
    }

    private static void describe(OwnTerm term, Resource subject, Resource ontology) {
        var graph = subject.getModel();
        subject.addProperty(RDFS.isDefinedBy, ontology);
        term.classes().forEach(iri -> subject.addProperty(RDF.type, expanded(iri, graph)));
        term.labels().forEach((language, label) -> subject.addProperty(RDFS.label, label, language));
        term.comments().forEach(comment -> subject.addProperty(RDFS.comment, comment, "en"));
        term.parents().forEach(iri -> subject.addProperty(RDFS.subClassOf, expanded(iri, graph)));
        addExtent(subject, term.domain(), RDFS.domain, "domainIncludes");
        addExtent(subject, term.range(), RDFS.range, "rangeIncludes");
    }

    /** Schema.org's properties say what is among others at an end of a property, which RDF Schema has none for. */
    private static void addExtent(Resource subject, OwnTerm.Extent extent, Property whole, String part) {
        var graph = subject.getModel();
        var property = extent.isWhole() ? whole : ResourceFactory.createProperty(graph.expandPrefix("schema:" + part));
        extent.classes().forEach(iri -> subject.addProperty(property, expanded(iri, graph)));
    }

    private static Resource expanded(String compact, Model graph) {
        return graph.createResource(graph.expandPrefix(compact));
    }
}
