package no.innovasjonsbase.principle;

import java.util.List;

import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Reference;

/** A principle that another points to, as it is sent out and taken in. */
@Schema(
        name = "PrincipleRef",
        description =
                "A reference to another principle, and why. With `expand` the whole principle stands in its place, and why after it.",
        requiredProperties = "id")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrincipleRef(
        @NotNull
                @Schema(
                        description = "The id of the principle referred to.",
                        pattern = Slug.PATTERN,
                        maxLength = Slug.MAX_LENGTH,
                        examples = "torfing-1")
                String id,
        @Schema(
                        description = "The address of the principle referred to. What is sent in may leave it out.",
                        format = "uri-reference",
                        examples = "/api/v1/principles/torfing-1")
                String href,
        @Schema(description = "Why it is referred to; absent where nobody has said.") RelatedPrinciple.Reason reason)
        implements Reference {

    static List<PrincipleRef> of(List<RelatedPrinciple> related) {
        return related.stream()
                .map(to -> new PrincipleRef(to.principle().id, to.principle().href(), to.reason()))
                .toList();
    }

    static List<RelatedPrinciple> toRelated(Principle from, List<PrincipleRef> drafts) {
        return Draft.orEmpty(drafts).stream()
                .map(draft ->
                        new RelatedPrinciple(from.referred(Principle.class, new Ref(draft.id, null)), draft.reason))
                .distinct()
                .toList();
    }
}
