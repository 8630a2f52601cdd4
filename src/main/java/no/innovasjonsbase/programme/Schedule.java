package no.innovasjonsbase.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.http.response.Localized;
import no.innovasjonsbase.platform.view.HasLastModified;

/** A conference's programme as apps for conferences read it: the schedule of c3voc, from which that of frab (XML) is written, too. */
@Schema(
        description = "A conference's programme in the form of c3voc, as apps for conferences read it: its talks and "
                + "panels with a time of day, by day and room. Texts are in the language of the reader.",
        requiredProperties = "schedule")
public record Schedule(
        @Schema(description = "The schedule.") Content schedule, @JsonIgnore @Schema(hidden = true) Instant modified)
        implements HasLastModified, Localized {

    /** The schedule itself. */
    @Schema(
            name = "ScheduleContent",
            description = "The schedule of a conference.",
            requiredProperties = {"version", "base_url", "conference"})
    public record Content(
            @Schema(description = "Another one whenever something in it is.", examples = "5f0c1a53b7a0") String version,
            @Schema(description = "What relative addresses in it begin with.", format = "uri") @JsonProperty("base_url")
                    String baseUrl,
            @Schema(description = "The conference and its days.") Conference conference) {}

    /** A conference. */
    @Schema(
            name = "ScheduleConference",
            description = "A conference in a schedule.",
            requiredProperties = {
                "acronym",
                "title",
                "start",
                "end",
                "daysCount",
                "timeslot_duration",
                "time_zone_name",
                "rooms",
                "tracks",
                "days"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Conference(
            @Schema(description = "Names it: its id with underlines.", examples = "topplederkonferansen_2018")
                    String acronym,
            @Schema(description = "What it is called.") String title,
            @Schema(description = "The first day.", format = "date") String start,
            @Schema(description = "The last day.", format = "date") String end,
            @Schema(description = "How many days there are.", minimum = "1") int daysCount,
            @Schema(description = "The raster of its times, hours and minutes.") @JsonProperty("timeslot_duration")
                    String timeslotDuration,
            @Schema(description = "The time zone of its times (IANA).", examples = "Europe/Oslo")
                    @JsonProperty("time_zone_name")
                    String timeZoneName,
            @Schema(description = "Its own page.", format = "uri") String url,
            @Schema(description = "Its rooms, in the order of its programme.") List<Room> rooms,
            @Schema(description = "Its tracks, sorted.") List<Track> tracks,
            @Schema(description = "Its days, in their order.") List<Day> days) {}

    /** A room. */
    @Schema(
            name = "ScheduleRoom",
            description = "A room in a schedule.",
            requiredProperties = {"name", "guid"})
    public record Room(
            @Schema(description = "What it is called.") String name,
            @Schema(description = "Its id among all systems.", format = "uuid") String guid) {}

    /** A track. */
    @Schema(name = "ScheduleTrack", description = "A track in a schedule.", requiredProperties = "name")
    public record Track(@Schema(description = "What it is called.") String name) {}

    /** A day. */
    @Schema(
            name = "ScheduleDay",
            description = "A day in a schedule.",
            requiredProperties = {"index", "date", "day_start", "day_end", "rooms"})
    public record Day(
            @Schema(description = "Its number, from 1.", minimum = "1") int index,
            @Schema(description = "The day.", format = "date") String date,
            @Schema(description = "When it begins.", format = "date-time") @JsonProperty("day_start") String start,
            @Schema(description = "When it ends.", format = "date-time") @JsonProperty("day_end") String end,
            @Schema(description = "What is held, by the name of the room; without a name where that is unknown.")
                    Map<String, List<Event>> rooms) {}

    /** A talk or a panel. */
    @Schema(
            name = "ScheduleEvent",
            description = "A talk or a panel in a schedule.",
            requiredProperties = {
                "guid",
                "id",
                "date",
                "start",
                "duration",
                "room",
                "slug",
                "url",
                "title",
                "subtitle",
                "track",
                "type",
                "language",
                "abstract",
                "description",
                "recording_license",
                "persons",
                "links",
                "attachments"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            @Schema(
                            description =
                                    "Its id among all systems: that of the system it was made in, or made of its permanent IRI.",
                            format = "uuid")
                    String guid,
            @Schema(description = "A number made of that id.", minimum = "1") int id,
            @Schema(description = "Its id in the system that the programme was made in.") String code,
            @Schema(description = "When it begins.", format = "date-time") String date,
            @Schema(description = "The time of day that it begins at.", examples = "09:30") String start,
            @Schema(
                            description = "How long it takes, in hours and minutes; 00:00 where that is unknown.",
                            examples = "00:45")
                    String duration,
            @Schema(description = "The room it is in; empty where that is unknown.") String room,
            @Schema(description = "Names it in addresses.") String slug,
            @Schema(description = "Its permanent IRI.", format = "uri") String url,
            @Schema(description = "What it is called.") String title,
            @Schema(description = "What stands below its title; empty where nothing does.") String subtitle,
            @Schema(description = "The track it belongs to; empty where there is none.") String track,
            @Schema(description = "The kind of talk, or panel.", examples = "lecture") String type,
            @Schema(description = "The language that is spoken (BCP 47); empty where that is unknown.") String language,
            @Schema(description = "What was said, in short; empty where that is unknown.") @JsonProperty("abstract")
                    String abstractText,
            @Schema(description = "The question of a panel; else empty.") String description,
            @Schema(description = "The terms that a recording may be reused on; empty where there are none.")
                    @JsonProperty("recording_license")
                    String recordingLicense,
            @Schema(description = "Whether it is held without being recorded; absent where unknown.")
                    @JsonProperty("do_not_record")
                    Boolean doNotRecord,
            @Schema(description = "Who appears in it.") List<Person> persons,
            @Schema(description = "Where more is told of it.") List<Reference> links,
            @Schema(description = "Its slides.") List<Reference> attachments) {}

    /** Somebody who appears. */
    @Schema(name = "SchedulePerson", description = "Somebody in a schedule.", requiredProperties = "name")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            @Schema(description = "The name on that day.") String name,
            @Schema(
                            description = "An id among all systems, of the permanent IRI; absent without an entry.",
                            format = "uuid")
                    String guid,
            @Schema(description = "The permanent IRI; absent without an entry.", format = "uri") String url) {}

    /** An address elsewhere. */
    @Schema(
            name = "ScheduleReference",
            description = "An address elsewhere.",
            requiredProperties = {"url", "title", "type"})
    public record Reference(
            @Schema(description = "Where it leads.", format = "uri") String url,
            @Schema(description = "What is there.") String title,
            @Schema(description = "What sort of thing is there: web, media, slides or paper.") String type) {}
}
