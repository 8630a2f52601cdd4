package no.innovasjonsbase.platform.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of answers, each under the name that the parameter {@code format} of an address takes. */
public enum Format {
    ATOM("application/atom+xml"),
    BIBTEX("application/x-bibtex"),
    CALENDAR("text/calendar"),
    CLOUDEVENTS("application/cloudevents-batch+json"),
    CSL_JSON("application/vnd.citationstyles.csl+json"),
    CSV("text/csv"),
    EVENT_STREAM("text/event-stream"),
    HTML("text/html"),
    JSON("application/json"),
    JSON_LD("application/ld+json"),
    JSON_PATCH("application/json-patch+json"),
    JSONL("application/jsonl"),
    N_TRIPLES("application/n-triples"),
    NDJSON("application/x-ndjson"),
    RDF_XML("application/rdf+xml"),
    RIS("application/x-research-info-systems"),
    TEXT("text/plain"),
    TURTLE("text/turtle"),
    /** Under the older of its names where a specification asks for that (RFC 7303, section 9.2). */
    XML("application/xml", "text/xml");

    /** The query parameter that chooses one. */
    public static final String PARAMETER = "format";

    private final String mediaType;
    private final List<String> mediaTypes;

    Format(String... mediaTypes) {
        this.mediaType = mediaTypes[0];
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The format of a media type, with parameters or without. */
    public static Optional<Format> of(String mediaType) {
        var parameters = mediaType.indexOf(';');
        var type =
                parameters < 0 ? mediaType : mediaType.substring(0, parameters).stripTrailing();
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.contains(type))
                .findFirst();
    }

    /** Its name in an address, as in {@code json-patch}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The media types that it goes by, without parameters. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The media types that it goes by, as a list in {@code Accept} has them. */
    public String accepted() {
        return String.join(", ", mediaTypes);
    }
}
