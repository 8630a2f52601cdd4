package no.innovasjonsbase.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.LocalizedText;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.speaker.Appearance;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.talk.Talk;

/** Where a speaker appeared. */
@Schema(
        description = "The talks and panels that a person appeared in, latest conference first.",
        requiredProperties = {"speaker", "items"})
public record Appearances(
        @Schema(description = "The person.") Ref speaker, @Schema(description = "The appearances.") List<Item> items) {

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

        private static Item of(Appearance appearance, Entry in, LocalizedText title, Conference conference) {
            return new Item(
                    TypedRef.toFirst(in),
                    title,
                    Ref.to(conference),
                    appearance.role(),
                    appearance.name(),
                    appearance.position(),
                    Ref.to(appearance.organization()),
                    appearance.organizationName());
        }
    }

    /** An appearance and the day it sorts by. */
    private record Dated(LocalDate day, Item item) {
        static Dated of(Conference conference, Item item) {
            return new Dated(conference.dates.firstDay, item);
        }
    }

    static Appearances of(Speaker speaker) {
        var found = new ArrayList<Dated>();
        for (var talk : Talk.listWith(speaker)) {
            talk.appearances.stream()
                    .filter(appearance -> appearance.speaker().equals(speaker))
                    .map(appearance -> Item.of(appearance, talk, talk.title, talk.conference))
                    .forEach(item -> found.add(Dated.of(talk.conference, item)));
        }
        for (var panel : Panel.listWith(speaker)) {
            panel.appearances.stream()
                    .filter(appearance -> appearance.speaker().equals(speaker))
                    .map(appearance -> Item.of(appearance, panel, panel.title, panel.conference))
                    .forEach(item -> found.add(Dated.of(panel.conference, item)));
        }
        found.sort(Comparator.comparing(Dated::day)
                .reversed()
                .thenComparing(dated -> dated.item().in().id()));
        return new Appearances(Ref.to(speaker), found.stream().map(Dated::item).toList());
    }
}
