package no.innovasjonsbase.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Documents.Found;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.value.LocalizedText;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.speaker.Appearance;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.TalkView;

/** Where a speaker appeared. */
@Schema(
        description = "The talks and panels that a person appeared in, latest conference first.",
        requiredProperties = {"speaker", "items"})
public record Appearances(
        @Schema(description = "The person.") Ref speaker,
        @Schema(description = "The appearances.") List<Item> items,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements Timed {

    /** A person in one talk or panel. */
    @Schema(
            name = "AppearanceItem",
            description = "A person in one talk or panel, placed as on the day.",
            requiredProperties = {"in", "title", "conference", "role", "name"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(description = "The talk or panel.") TypedRef in,
            @Schema(description = "What the talk or panel is called.") LocalizedText title,
            @Schema(description = "The conference.") Ref conference,
            @Schema(description = "What the person did there.") Appearance.Role role,
            @Schema(description = "The person's name on that day.", examples = "Jacob Torfing") String name,
            @Schema(description = "The person's position on that day.") LocalizedText position,
            @Schema(description = "The organization the person appeared for.") Ref organization,
            @Schema(description = "The organization's name on that day.") LocalizedText organizationName) {

        private static Item of(AppearanceView appearance, TypedRef in, LocalizedText title, Ref conference) {
            return new Item(
                    in,
                    title,
                    conference,
                    appearance.role(),
                    appearance.name(),
                    appearance.position(),
                    appearance.organization(),
                    appearance.organizationName());
        }
    }

    /** A person in one talk or panel, and the day it sorts by. */
    private record Placed(LocalDate day, Item item) {}

    /**
     * Where a speaker appeared.
     *
     * @param talks the talks the person appeared in, each with the first day of its conference
     * @param panels the panels, likewise
     * @param modified when anything in the base had last changed where these were read
     */
    static Appearances of(Ref speaker, List<Found<TalkView>> talks, List<Found<PanelView>> panels, Instant modified) {
        var inTalks = talks.stream().flatMap(found -> {
            var talk = found.view();
            return placed(speaker, found, talk.title(), talk.conference(), talk.appearances());
        });
        var inPanels = panels.stream().flatMap(found -> {
            var panel = found.view();
            return placed(speaker, found, panel.title(), panel.conference(), panel.appearances());
        });
        var items = Stream.concat(inTalks, inPanels)
                .sorted(Comparator.comparing(Placed::day)
                        .reversed()
                        .thenComparing(placed -> placed.item().in().id()))
                .map(Placed::item)
                .toList();
        return new Appearances(speaker, items, modified);
    }

    private static Stream<Placed> placed(
            Ref speaker, Found<?> found, LocalizedText title, Ref conference, List<AppearanceView> appearances) {
        var view = found.view();
        var in = new TypedRef(view.type(), view.id(), view.href());
        return appearances.stream()
                .filter(appearance -> appearance.speaker().id().equals(speaker.id()))
                .map(appearance -> new Placed((LocalDate) found.beside(), Item.of(appearance, in, title, conference)));
    }
}
