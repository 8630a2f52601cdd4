package no.innovasjonsbase.talk;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.entry.listing.FilterBuilder;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.entry.listing.Sorts;

/** The filters of the list of talks. */
public class TalkQuery implements ListQuery {
    @QueryParam("conference")
    @Parameter(description = "Only talks of these conferences.", example = "topplederkonferansen-2018")
    public String conference;

    @QueryParam("speaker")
    @Parameter(description = "Only talks in which these people appear.", example = "jacob-torfing")
    public String speaker;

    @QueryParam("organization")
    @Parameter(
            description = "Only talks in which someone appears for these organizations.",
            example = "roskilde-universitet")
    public String organization;

    @QueryParam("topic")
    @Parameter(description = "Only talks on these topics.", example = "innovation")
    public String topic;

    @QueryParam("kind")
    @Parameter(description = "Only talks of these kinds.", example = "lecture")
    public String kind;

    @QueryParam("from")
    @Parameter(description = "Only talks held in this year, month or day, or later.", example = "2018-03-19")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Only talks held in this year, month or day, or earlier.", example = "2018-03-20")
    public String to;

    @QueryParam("room")
    @Parameter(description = "Only talks in this room, as the programme calls it.", example = "Saga")
    public String room;

    @QueryParam("track")
    @Parameter(description = "Only talks of this track, as the programme calls it.", example = "Ledelse")
    public String track;

    @QueryParam("language")
    @Parameter(description = "Only talks in these languages (BCP 47).", example = "nb")
    public String language;

    @Override
    public Sorts sorts() {
        return Sorts.by("title").andNumber("number").andTime("start", "slot");
    }

    @Override
    public void restrict(FilterBuilder where) {
        where.reference("conference", conference, "conference");
        where.anyReference("speaker", speaker, "appearances", "speaker");
        where.anyReference("organization", organization, "appearances", "organization");
        where.anyReference("topic", topic, "topics", "");
        where.constant("kind", kind, "kind", Talk.Kind.class);
        where.timeSlot(from, to, "slot");
        where.text("room", room, "room");
        where.text("track", track, "track");
        where.language("language", language, "language");
    }
}
