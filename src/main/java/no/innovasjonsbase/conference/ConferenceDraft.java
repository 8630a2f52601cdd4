package no.innovasjonsbase.conference;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.value.TimeZone;
import no.innovasjonsbase.series.Series;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.topic.Topic;

/** A conference as it is taken in. */
@Schema(name = "ConferenceDraft", description = "A conference as it is sent in.")
public record ConferenceDraft(
        @Valid @ExistingEntry("series") Ref series,
        @NotNull @Text(max = 300) LocalizedText name,
        @Text(max = 50) String acronym,
        PartialDate startDate,
        PartialDate endDate,
        @TimeZone String timeZone,
        Conference.Attendance attendance,
        @Valid Location location,
        @Size(max = 200) List<@NotNull @Text(max = 200) String> rooms,
        @HttpUrl String url,
        @Text(max = 1000, isProse = true) LocalizedText theme,
        @Text(max = 10000, isProse = true) LocalizedText description,
        @Text(max = 1000, isProse = true) LocalizedText audience,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("organizations") Ref> organizers,
        @Size(max = 100) List<@NotNull @Valid AppearanceView> appearances,
        @Size(max = 200) List<@NotNull @Valid @ExistingEntry("topics") Ref> topics,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Conference> {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    public boolean isInOrder() {
        return Period.inOrder(startDate, endDate);
    }

    @Override
    public void applyTo(Conference conference) {
        conference.series = conference.referred(Series.class, series);
        conference.name = name;
        conference.acronym = acronym;
        conference.dates = Period.closed(startDate, endDate);
        conference.timeZone = Objects.requireNonNullElse(timeZone, TimeZone.NORWAY);
        conference.attendance = attendance;
        conference.location = location;
        conference.rooms = Draft.orEmpty(rooms);
        conference.url = url;
        conference.theme = theme;
        conference.description = description;
        conference.audience = audience;
        Draft.replace(conference.organizers, conference.referred(Organization.class, organizers));
        Draft.replace(conference.appearances, AppearanceView.toAppearances(conference, appearances));
        Draft.replace(conference.topics, conference.referred(Topic.class, topics));
    }
}
