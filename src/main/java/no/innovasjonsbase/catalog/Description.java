package no.innovasjonsbase.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** What a graph says of one resource, which has an IRI: there are no blank nodes in what is harvested. */
final class Description {
    private final Resource subject;

    private Description(Resource subject) {
        this.subject = subject;
    }

    /** Begins to describe what has an IRI. */
    static Description of(Model graph, String iri, Resource type) {
        return new Description(graph.createResource(iri)).is(type);
    }

    Description is(Resource type) {
        subject.addProperty(RDF.type, type);
        return this;
    }

    /** Adds its IRI as the identifier that harvesters know it by. */
    Description identified() {
        subject.addProperty(DCTerms.identifier, subject.getURI(), XSDDatatype.XSDanyURI);
        return this;
    }

    Description link(Property property, String iri) {
        subject.addProperty(property, subject.getModel().createResource(iri));
        return this;
    }

    /**
     * Links to what others describe, and says what kind of thing it is and which list it is of: their descriptions aren't in the
     * graph.
     */
    Description link(Property property, String iri, Resource type) {
        link(property, iri);
        var other = of(subject.getModel(), iri, type);
        Authority.list(iri).ifPresent(list -> other.link(SKOS.inScheme, list));
        return this;
    }

    Description text(Property property, String text) {
        subject.addProperty(property, text);
        return this;
    }

    Description text(Property property, String text, String language) {
        subject.addProperty(property, text, language);
        return this;
    }

    Description texts(Property property, Map<String, String> byLanguage) {
        byLanguage.forEach((language, text) -> text(property, text, language));
        return this;
    }

    Description time(Property property, Instant time) {
        subject.addProperty(property, time.toString(), XSDDatatype.XSDdateTime);
        return this;
    }

    Description date(Property property, LocalDate date) {
        subject.addProperty(property, date.toString(), XSDDatatype.XSDdate);
        return this;
    }

    String iri() {
        return subject.getURI();
    }
}
