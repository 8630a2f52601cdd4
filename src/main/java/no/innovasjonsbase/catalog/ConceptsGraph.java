package no.innovasjonsbase.catalog;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.linkeddata.RdfMappings;
import no.innovasjonsbase.linkeddata.RdfSyntax;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.view.View;

/** Describes all topics as SKOS-AP-NO-Begrep has them: a collection of concepts. */
@ApplicationScoped
class ConceptsGraph {
    private static final int BATCH = 100;
    private static final String BEFORE_ALL = "";
    private static final String TOPIC = "topic";

    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    @Inject
    RdfMappings mappings;

    @Inject
    PermanentIris iris;

    @Inject
    Publisher publisher;

    @Inject
    EntityManager entityManager;

    @Inject
    ConceptLimiter limiter;

    /**
     * The topics as they are in the snapshot of the transaction.
     *
     * @throws Problem unavailable (503) where there are too many to be held, others being sent
     */
    Model of(UriInfo request) {
        limiter.take(count());
        var graph = RdfSyntax.newGraph();
        graph.setNsPrefix("euvoc", SkosNo.EUVOC).setNsPrefix("skosno", SkosNo.NS);
        var collection = Description.of(graph, iris.of(ConceptsResource.NAME, request), SKOS.Collection)
                .identified()
                .texts(DCTerms.title, CatalogTexts.of("concepts.title"))
                .texts(DCTerms.description, CatalogTexts.of("concepts.description"));
        addPublisher(collection, graph, request);
        var terms = mappings.irisOf(TOPIC);
        forEachTopic(topic -> {
            var concept = new ConceptDescription(topic, graph, terms, name -> iris.of(name, request)).add();
            addPublisher(concept, graph, request);
            collection.link(SKOS.member, concept.iri());
        });
        return graph;
    }

    private long count() {
        var type = types.require(TOPIC).getSimpleName();
        return entityManager
                .createQuery("select count(*) from " + type, Long.class)
                .getSingleResult();
    }

    private void addPublisher(Description described, Model graph, UriInfo request) {
        publisher.addTo(described, graph, iris.of(CatalogResource.NAME, request) + Publisher.CONTACT);
    }

    private void forEachTopic(Consumer<JsonNode> action) {
        var type = types.require(TOPIC);
        var after = BEFORE_ALL;
        List<Documents.Row<View>> batch;
        do {
            var last = after;
            batch = documents.list(
                    type,
                    List.of(),
                    " where e.id > :after order by e.id",
                    BATCH,
                    query -> query.setParameter("after", last));
            for (var row : batch) {
                action.accept(row.document().read(json, JsonNode.class));
                after = row.document().id();
            }
        } while (batch.size() == BATCH);
    }
}
