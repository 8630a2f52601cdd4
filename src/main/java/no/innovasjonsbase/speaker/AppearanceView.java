package no.innovasjonsbase.speaker;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Text;

/** A person in a talk, a panel or a conference, as it is sent out and taken in. */
@Schema(
        name = "Appearance",
        description =
                "A person in a talk, a panel or a conference, with name, position and organization as they were on the day.",
        requiredProperties = {"role", "name"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppearanceView(
        @Valid @ExistingEntry("speakers") @Schema(description = "The person; absent where there is no entry of it.")
                Ref speaker,
        @NotNull @Schema(description = "What the person does there.") Appearance.Role role,
        @NotNull @Text(max = 200) @Schema(description = "The person's name on that day.", examples = "Jacob Torfing")
                String name,
        @Text(max = 300) @Schema(description = "The person's position on that day.") LocalizedText position,
        @Valid @ExistingEntry("organizations") @Schema(description = "The organization the person appeared for.")
                Ref organization,
        @Text(max = 300) @Schema(description = "The organization's name on that day.") LocalizedText organizationName) {

    /** The views of appearances, in their order. */
    public static List<AppearanceView> of(List<Appearance> appearances) {
        return appearances.stream().map(AppearanceView::of).toList();
    }

    private static AppearanceView of(Appearance appearance) {
        return new AppearanceView(
                Ref.to(appearance.speaker()),
                appearance.role(),
                appearance.name(),
                appearance.position(),
                Ref.to(appearance.organization()),
                appearance.organizationName());
    }

    /** The appearances in an entry that valid drafts tell of, in their order; null gives none. */
    public static List<Appearance> toAppearances(Entry in, List<AppearanceView> drafts) {
        return Draft.orEmpty(drafts).stream()
                .map(draft -> draft.toAppearance(in))
                .toList();
    }

    private Appearance toAppearance(Entry in) {
        return new Appearance(
                in.referred(Speaker.class, speaker),
                role,
                name,
                position,
                in.referred(Organization.class, organization),
                organizationName);
    }
}
