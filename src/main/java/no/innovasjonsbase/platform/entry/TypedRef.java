package no.innovasjonsbase.platform.entry;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Reference;

/** A reference that may lead to one of several types, and says to which. */
@Schema(
        description = "A reference to an entry of one of several types. With `expand` the whole entry stands in its "
                + "place.",
        requiredProperties = {"type", "id"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TypedRef(
        @NotNull @Schema(description = "The type of the entry referred to.", examples = "talk") String type,
        @NotNull
                @Schema(
                        description = "The id of the entry referred to.",
                        pattern = Slug.PATTERN,
                        maxLength = Slug.MAX_LENGTH,
                        examples = "topplederkonferansen-2018-avslutning")
                String id,
        @Schema(
                        description = "The address of the entry referred to. What is sent in may leave it out.",
                        format = "uri-reference",
                        examples = "/api/v1/talks/topplederkonferansen-2018-avslutning")
                String href)
        implements Reference {

    /** The reference to whichever of these is there; null where none is. */
    public static TypedRef toFirst(Entry... entries) {
        for (var entry : entries) {
            if (entry != null) {
                return new TypedRef(entry.type(), entry.id, entry.href());
            }
        }
        return null;
    }
}
