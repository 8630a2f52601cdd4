package no.innovasjonsbase.organization;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Text;

/** A body that came after another, as it is sent out and taken in. */
@Schema(name = "Successor", description = "A body that came after this one.", requiredProperties = "organization")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuccessorView(
        @NotNull @Valid @ExistingEntry("organizations") @Schema(description = "The body that came after.")
                Ref organization,
        @Schema(description = "When, as exact as it is known.") PartialDate date,
        @Schema(description = "How.") Successor.How how,
        @Text(max = 500)
                @Schema(
                        description =
                                "Which part of the body went there; absent where all of it did, or where that is unknown.")
                LocalizedText part) {

    static List<SuccessorView> of(List<Successor> successors) {
        return successors.stream()
                .map(s -> new SuccessorView(Ref.to(s.organization()), s.date(), s.how(), s.part()))
                .toList();
    }

    static List<Successor> toSuccessors(Organization of, List<SuccessorView> drafts) {
        return Draft.orEmpty(drafts).stream()
                .map(d -> new Successor(of.referred(Organization.class, d.organization), d.date, d.how, d.part))
                .toList();
    }
}
