package no.innovasjonsbase.catalog;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.VCARD4;
import org.jboss.logging.Logger;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.platform.value.Orgnr;

/** Who publishes the base, and whom to ask about it: what is configured of them, which harvesters can't do without. */
@ApplicationScoped
class Publisher {
    /** What follows the IRI of the catalogue in that of the contact. */
    static final String CONTACT = "#contact";

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    @Inject
    CatalogSettings settings;

    @Inject
    ContactSettings contact;

    @Inject
    PermanentIris iris;

    /** Tells the operator what is missing, and refuses to start with a number that is none. */
    void check(@Observes StartupEvent start) {
        number().filter(number -> !Orgnr.isOne(number)).ifPresent(number -> {
            throw new IllegalStateException(
                    "ikb.catalog.publisher.organization-number is no organization number: " + number);
        });
        var missing = Stream.of(
                        unless(number().isPresent(), "ikb.catalog.publisher.organization-number"),
                        unless(settings.publisher().name().isPresent(), "ikb.catalog.publisher.name"),
                        unless(contact.name().isPresent(), "ikb.contact.name"),
                        unless(contact.email().isPresent(), "ikb.contact.email"),
                        unless(iris.areConfigured(), "ikb.public-address"))
                .flatMap(Optional::stream)
                .toList();
        if (!missing.isEmpty()) {
            LOG.warnf(
                    "The catalogue is not complete, and is not to be harvested, before these are set: %s",
                    String.join(", ", missing));
        }
    }

    private static Optional<String> unless(boolean isSet, String setting) {
        return isSet ? Optional.empty() : Optional.of(setting);
    }

    private Optional<String> number() {
        return settings.publisher().organizationNumber().map(Orgnr::normalized);
    }

    /**
     * Names the publisher and the contact of something, and describes both in its graph.
     *
     * @param contactIri what the contact is called
     */
    void addTo(Description published, Model graph, String contactIri) {
        number().ifPresent(number -> {
            var publisher = Description.of(graph, settings.publisher().iri().replace("{orgnr}", number), FOAF.Agent)
                    .is(ORG.Organization)
                    .text(DCTerms.identifier, number);
            settings.publisher().name().ifPresent(name -> publisher.text(FOAF.name, name));
            published.link(DCTerms.publisher, publisher.iri());
        });
        if (contact.email().isPresent() || contact.url().isPresent()) {
            published.link(DCAT.contactPoint, contact(graph, contactIri).iri());
        }
    }

    private Description contact(Model graph, String iri) {
        var described = Description.of(graph, iri, VCARD4.Organization).is(VCARD4.Kind);
        contact.name().ifPresent(name -> described.text(VCARD4.fn, name));
        contact.email().ifPresent(email -> described.link(VCARD4.hasEmail, "mailto:" + email));
        contact.url().ifPresent(url -> described.link(VCARD4.hasURL, url));
        return described;
    }
}
