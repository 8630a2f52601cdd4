package no.innovasjonsbase.catalog;

import java.util.Map;
import java.util.Optional;

import no.innovasjonsbase.platform.routes.Format;

/** The controlled vocabularies of the EU that DCAT-AP-NO prescribes, and IANA's of media types. */
final class Authority {
    /** What the IRIs of the EU's vocabularies begin with. */
    static final String ROOT = "http://publications.europa.eu/resource/authority/";

    static final String PUBLIC = ROOT + "access-right/PUBLIC";

    /** The list of data themes. */
    static final String THEMES = ROOT + "data-theme";

    /** As often as something changes. */
    static final String CONTINUOUS = ROOT + "frequency/UPDATE_CONT";

    /** The languages of the base, by tag. */
    static final Map<String, String> LANGUAGES =
            Map.of("nb", ROOT + "language/NOB", "nn", ROOT + "language/NNO", "en", ROOT + "language/ENG");

    private static final String FILE_TYPE = ROOT + "file-type/";
    static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    /** The vocabulary has none for JSON in lines. */
    private static final Map<Format, String> FILE_TYPES = Map.of(
            Format.CSV, "CSV",
            Format.JSON, "JSON",
            Format.NDJSON, "JSON",
            Format.JSON_LD, "JSON_LD",
            Format.TURTLE, "RDF_TURTLE",
            Format.N_TRIPLES, "RDF_N_TRIPLES",
            Format.RDF_XML, "RDF_XML");

    private Authority() {}

    /** The list that an IRI of the EU's is of; empty for other IRIs. */
    static Optional<String> list(String iri) {
        return Optional.of(iri).filter(one -> one.startsWith(ROOT)).map(one -> one.substring(0, one.lastIndexOf('/')));
    }

    /** The IRI of the type of file that a format is; empty for one that data isn't given out in. */
    static Optional<String> fileType(Format format) {
        return Optional.ofNullable(FILE_TYPES.get(format)).map(FILE_TYPE::concat);
    }

    /** The IRI of a format's media type; empty where IANA doesn't register it. */
    static Optional<String> mediaType(Format format) {
        return Optional.of(format.mediaType())
                .filter(type -> !type.contains("/x-"))
                .map(MEDIA_TYPE::concat);
    }
}
