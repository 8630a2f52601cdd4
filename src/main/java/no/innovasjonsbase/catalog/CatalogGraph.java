package no.innovasjonsbase.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.linkeddata.RdfSyntax;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.routes.Routes;

/** Describes the base as DCAT-AP-NO has it: a catalogue with one dataset and the API that serves it. */
@ApplicationScoped
class CatalogGraph {
    private static final String API = "/api/v1";
    private static final String EXPORT = API + "/export";
    private static final String DEFINITION = "/q/openapi";
    private static final String DATASET = "dataset";
    private static final String SERVICE = "service";

    @Inject
    CatalogSettings settings;

    @Inject
    Publisher publisher;

    @Inject
    PermanentIris iris;

    @Inject
    PublicAddress address;

    @Inject
    EntryTypes types;

    @Inject
    Routes routes;

    /**
     * What is made for a request.
     *
     * @param catalog the IRI of the catalogue, which those of its parts begin with
     * @param origin the public address
     * @param changedAt when anything in the base last changed; null while it is empty
     */
    private record Graph(Model model, String catalog, String origin, Instant changedAt) {
        String part(String name) {
            return catalog + "#" + name;
        }

        Description describe(String iri, Resource type) {
            return Description.of(model, iri, type);
        }
    }

    /**
     * The catalogue as it is now.
     *
     * @param changedAt when anything in the base last changed; null while it is empty
     */
    Model of(Instant changedAt, UriInfo request) {
        var graph =
                new Graph(RdfSyntax.newGraph(), iris.of(CatalogResource.NAME, request), address.of(request), changedAt);
        addCatalog(graph);
        addDataset(graph);
        addService(graph);
        return graph.model();
    }

    private void addCatalog(Graph graph) {
        var catalog = published(graph, graph.catalog(), DCAT.Catalog, "catalog")
                .link(DCAT.dataset, graph.part(DATASET))
                .link(DCAT.service, graph.part(SERVICE))
                .link(FOAF.homepage, graph.origin() + "/", FOAF.Document);
        addPlaces(catalog);
        addLanguages(catalog);
        addTimes(catalog, graph);
        if (settings.themes().stream().anyMatch(CatalogTexts::isTheme)) {
            catalog.link(DCAT.themeTaxonomy, Authority.THEMES);
            graph.describe(Authority.THEMES, SKOS.ConceptScheme).texts(DCTerms.title, CatalogTexts.of("themes.title"));
        }
    }

    private void addDataset(Graph graph) {
        var dataset = published(graph, graph.part(DATASET), DCAT.Dataset, "dataset")
                .link(DCTerms.accessRights, Authority.PUBLIC, DCTerms.RightsStatement)
                .link(DCTerms.accrualPeriodicity, Authority.CONTINUOUS, DCTerms.Frequency)
                .link(DCAT.landingPage, graph.origin() + "/", FOAF.Document);
        addPlaces(dataset);
        addThemes(dataset, graph);
        addLanguages(dataset);
        addTimes(dataset, graph);
        addExport(dataset, graph);
        addDump(Format.TURTLE, DumpResource.TURTLE, dataset, graph);
        addDump(Format.N_TRIPLES, DumpResource.N_TRIPLES, dataset, graph);
        listFormats().forEach(format -> addLists(format, dataset, graph));
    }

    private void addService(Graph graph) {
        var service = published(graph, graph.part(SERVICE), DCAT.DataService, "service")
                .link(DCAT.endpointURL, graph.origin() + API)
                .link(DCAT.endpointDescription, graph.origin() + DEFINITION)
                .link(DCAT.servesDataset, graph.part(DATASET))
                .link(DCTerms.accessRights, Authority.PUBLIC, DCTerms.RightsStatement)
                .link(FOAF.page, graph.origin() + "/q/swagger-ui/", FOAF.Document);
        addThemes(service, graph);
        listFormats().forEach(format -> addFormat(format, service, DCTerms.MediaType));
    }

    /** Begins to describe what is found in the catalogue. */
    private Description published(Graph graph, String iri, Resource type, String key) {
        var described = graph.describe(iri, type)
                .identified()
                .texts(DCTerms.title, CatalogTexts.of(key + ".title"))
                .texts(DCTerms.description, CatalogTexts.of(key + ".description"))
                .link(DCTerms.license, settings.licence(), DCTerms.LicenseDocument);
        publisher.addTo(described, graph.model(), graph.catalog() + Publisher.CONTACT);
        return described;
    }

    private void addPlaces(Description described) {
        settings.spatial()
                .ifPresent(places -> places.forEach(place -> described.link(DCTerms.spatial, place, DCTerms.Location)));
    }

    /** With what those of the EU's list are called, for the shapes of the profile ask for it. */
    private void addThemes(Description described, Graph graph) {
        for (var theme : settings.themes()) {
            described.link(DCAT.theme, theme);
            if (CatalogTexts.isTheme(theme)) {
                graph.describe(theme, SKOS.Concept)
                        .link(SKOS.inScheme, Authority.THEMES)
                        .texts(SKOS.prefLabel, CatalogTexts.ofTheme(theme));
            }
        }
        CatalogTexts.of("keywords").forEach((language, words) -> Stream.of(words.split(", "))
                .forEach(word -> described.text(DCAT.keyword, word, language)));
    }

    private static void addLanguages(Description described) {
        Authority.LANGUAGES
                .values()
                .forEach(language -> described.link(DCTerms.language, language, DCTerms.LinguisticSystem));
    }

    private void addTimes(Description described, Graph graph) {
        settings.issued().ifPresent(day -> described.date(DCTerms.issued, day));
        if (graph.changedAt() != null) {
            described.time(DCTerms.modified, graph.changedAt());
        }
    }

    private void addExport(Description dataset, Graph graph) {
        var file = graph.origin() + EXPORT;
        addDistribution("export", Format.NDJSON, dataset, graph)
                .link(DCAT.accessURL, file)
                .link(DCAT.downloadURL, file);
    }

    private void addDump(Format format, String path, Description dataset, Graph graph) {
        var file = graph.origin() + "/" + path;
        addDistribution("dump", format, dataset, graph)
                .link(DCAT.accessURL, file)
                .link(DCAT.downloadURL, file)
                .link(DCAT.compressFormat, Authority.MEDIA_TYPE + DumpResource.GZIP, DCTerms.MediaType);
    }

    /** The lists of all types in one of their formats: together they are the dataset. */
    private void addLists(Format format, Description dataset, Graph graph) {
        var distribution =
                addDistribution("lists", format, dataset, graph).link(DCAT.accessService, graph.part(SERVICE));
        for (var collection : types.byCollection().keySet()) {
            distribution.link(
                    DCAT.accessURL,
                    graph.origin() + Entry.ROOT + collection + "?" + Format.PARAMETER + "=" + format.parameter());
        }
    }

    private Description addDistribution(String key, Format format, Description dataset, Graph graph) {
        var iri = graph.part(key + "-" + format.parameter());
        dataset.link(DCAT.distribution, iri);
        var distribution = graph.describe(iri, DCAT.Distribution)
                .texts(DCTerms.title, CatalogTexts.of(key + ".title", nameOf(format)))
                .texts(DCTerms.description, CatalogTexts.of(key + ".description"))
                .link(DCTerms.license, settings.licence(), DCTerms.LicenseDocument);
        addFormat(format, distribution, DCTerms.MediaTypeOrExtent);
        addLanguages(distribution);
        Authority.mediaType(format).ifPresent(type -> distribution.link(DCAT.mediaType, type, DCTerms.MediaType));
        return distribution;
    }

    private static void addFormat(Format format, Description described, Resource type) {
        Authority.fileType(format).ifPresent(file -> described.link(DCTerms.format, file, type));
    }

    private static String nameOf(Format format) {
        return format == Format.TURTLE ? "Turtle" : format.name().replace('_', '-');
    }

    /** The formats that lists of every type have and that catalogues know. */
    private List<Format> listFormats() {
        return types.byCollection().keySet().stream()
                .map(collection -> routes.formatsOf(Entry.ROOT + collection))
                .flatMap(Set::stream)
                .distinct()
                .filter(format -> Authority.fileType(format).isPresent())
                .sorted()
                .toList();
    }
}
