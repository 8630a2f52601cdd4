package no.innovasjonsbase.home;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.http.response.Localized;

/** What the landing page says, for programs. */
@Schema(
        description = "What this base is, what it holds and where to go on.",
        requiredProperties = {"name", "description", "collections", "links"})
public record Home(
        @Schema(description = "What this is called.", examples = "Innovasjonsbase") String name,
        @Schema(
                        description = "What this is, in the language that `Accept-Language` asks for.",
                        examples = "An open API to what is known about innovation in the public sector.")
                String description,
        @Schema(description = "The collections, sorted by name, and how many entries each holds.")
                List<Collection> collections,
        @Schema(description = "Where to go on.") List<Link> links)
        implements Localized {

    /** A collection, what its entries are, and how many it holds. */
    @Schema(
            name = "Collection",
            description = "A collection and how many entries it holds.",
            requiredProperties = {"name", "href", "type", "title", "count"})
    public record Collection(
            @Schema(description = "The name of the collection.", examples = "principles") String name,
            @Schema(
                            description = "The address of the collection.",
                            format = "uri-reference",
                            examples = "/api/v1/principles")
                    String href,
            @Schema(description = "The type of its entries.", examples = "principle") String type,
            @Schema(
                            description =
                                    "What its entries are called, in the language that `Accept-Language` asks for.",
                            examples = "principles")
                    String title,
            @Schema(description = "How many entries it holds.", minimum = "0", examples = "13") long count) {}

    /** An address and what is there. */
    @Schema(
            name = "HomeLink",
            description = "An address and what is there.",
            requiredProperties = {"rel", "href"})
    public record Link(
            @Schema(description = "What is there (RFC 8288, IANA's registry).", examples = "service-desc") String rel,
            @Schema(description = "The address.", format = "uri-reference", examples = "/q/openapi") String href) {}
}
