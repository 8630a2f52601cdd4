package no.innovasjonsbase.programme;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.HasLastModified;
import no.innovasjonsbase.platform.view.Paged;
import no.innovasjonsbase.speaker.Appearance;
import no.innovasjonsbase.speaker.AppearanceView;

/** Where a speaker appeared. */
@Schema(
        description = "The conferences, talks and panels that a person appeared in, latest conference first.",
        requiredProperties = {"speaker", "topics", "items"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Appearances(
        @Schema(description = "The person.") Ref speaker,
        @Schema(
                        description =
                                "What the talks, panels and quotes of the person are about: of all, not of this page only.")
                List<Ref> topics,
        @Schema(description = "The appearances: several in one talk, panel or conference stand on one page.")
                List<Item> items,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements HasLastModified, Paged {

    /** A person in one talk, panel or conference. */
    @Schema(
            name = "AppearanceItem",
            description = "A person in one talk, panel or conference, placed as on the day.",
            requiredProperties = {"in", "title", "conference", "role", "name"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(description = "The talk, the panel, or the conference as a whole.") TypedRef in,
            @Schema(description = "What that is called.") LocalizedText title,
            @Schema(description = "The conference.") Ref conference,
            @Schema(description = "What the person did there.") Appearance.Role role,
            @Schema(description = "The person's name on that day.", examples = "Jacob Torfing") String name,
            @Schema(description = "The person's position on that day.") LocalizedText position,
            @Schema(description = "The organization the person appeared for.") Ref organization,
            @Schema(description = "The organization's name on that day.") LocalizedText organizationName) {

        private static Item of(AppearanceView appearance, Session session) {
            return new Item(
                    new TypedRef(session.type(), session.id(), session.href()),
                    session.title(),
                    session.conference(),
                    appearance.role(),
                    appearance.name(),
                    appearance.position(),
                    appearance.organization(),
                    appearance.organizationName());
        }
    }

    /**
     * Where a speaker appeared.
     *
     * @param topics what the person spoke on
     * @param page what the person appeared in
     * @param modified when anything in the base had last changed where these were read
     */
    static Appearances of(Ref speaker, List<Ref> topics, Sessions.Page page, Instant modified) {
        var items = page.items().stream()
                .flatMap(session -> session.appearances().stream()
                        .filter(appearance -> speaker.equals(appearance.speaker()))
                        .map(appearance -> Item.of(appearance, session)))
                .toList();
        return new Appearances(speaker, topics, items, page.next(), modified);
    }
}
