package no.innovasjonsbase.platform.entry;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Reference;

/** A reference to an entry of the type that the property tells. */
@Schema(
        description = "A reference to another entry. With `expand` the whole entry stands in its place.",
        requiredProperties = "id")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Ref(
        @NotNull
                @Schema(
                        description = "The id of the entry referred to.",
                        pattern = Slug.PATTERN,
                        maxLength = Slug.MAX_LENGTH,
                        examples = "innovation-culture")
                String id,
        @Schema(
                        description = "The address of the entry referred to. What is sent in may leave it out.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/innovation-culture")
                String href)
        implements Reference {

    /** The reference to an entry, null for null; doesn't load it. */
    public static Ref to(Entry entry) {
        return entry == null ? null : new Ref(entry.id, entry.href());
    }

    /** The reference to the entry of a type with an id. */
    public static Ref to(Class<? extends Entry> type, String id) {
        return new Ref(id, Entry.hrefOf(type, id));
    }

    /** The references to entries, in their order; doesn't load them. */
    public static List<Ref> to(List<? extends Entry> entries) {
        return entries.stream().map(Ref::to).toList();
    }
}
