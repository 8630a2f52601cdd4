package no.innovasjonsbase.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.UriInfo;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.value.TimeZone;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/** Makes events of entries, with texts in the languages of a reader. */
final class CalendarEvents {
    static final ZoneId NORWAY = ZoneId.of(TimeZone.NORWAY);

    private final PermanentIris iris;
    private final UriInfo uri;
    private final List<String> languages;

    CalendarEvents(PermanentIris iris, UriInfo uri, List<String> languages) {
        this.iris = iris;
        this.uri = uri;
        this.languages = languages;
    }

    /** What calendars take of a talk or a panel. */
    private record Session(
            Class<? extends Entry> type,
            String id,
            Meta meta,
            ScheduledTime start,
            ScheduledTime end,
            String room,
            LocalizedText title,
            List<AppearanceView> appearances,
            List<LocalizedText> texts) {

        static Session of(View view) {
            if (view instanceof TalkView talk) {
                return new Session(
                        Talk.class,
                        talk.id(),
                        talk.meta(),
                        talk.start(),
                        talk.end(),
                        talk.room(),
                        talk.title(),
                        talk.appearances(),
                        texts(talk.subtitle(), talk.abstractText()));
            }
            var panel = (PanelView) view;
            return new Session(
                    Panel.class,
                    panel.id(),
                    panel.meta(),
                    panel.start(),
                    panel.end(),
                    panel.room(),
                    panel.title(),
                    panel.appearances(),
                    texts(panel.subtitle(), panel.question(), panel.summary()));
        }

        private static List<LocalizedText> texts(LocalizedText... texts) {
            return Stream.of(texts).filter(Objects::nonNull).toList();
        }
    }

    /** A conference; empty where its time isn't known. */
    Optional<CalendarEvent> of(ConferenceView conference) {
        return EventTime.of(conference.startDate(), conference.endDate()).map(time -> {
            var iri = iris.of(Conference.class, conference.id(), uri);
            return new CalendarEvent(
                    iri,
                    conference.meta(),
                    time,
                    best(conference.name()),
                    description(conference.appearances(), Session.texts(conference.theme(), conference.description())),
                    place(null, conference),
                    Objects.requireNonNullElse(conference.url(), iri),
                    null);
        });
    }

    /** A talk or a panel; empty where its time isn't known. */
    Optional<CalendarEvent> of(View talkOrPanel, ConferenceView conference) {
        var session = Session.of(talkOrPanel);
        return timeOf(session, conference).map(time -> {
            var iri = iris.of(session.type(), session.id(), uri);
            return new CalendarEvent(
                    iri,
                    session.meta(),
                    time,
                    best(session.title()),
                    description(session.appearances(), session.texts()),
                    place(session.room(), conference),
                    iri,
                    iris.of(Conference.class, conference.id(), uri));
        });
    }

    /** Its own, or the day of a conference that takes one. */
    private static Optional<EventTime> timeOf(Session session, ConferenceView conference) {
        return EventTime.of(session.start(), session.end(), conference.zone())
                .or(() -> EventTime.of(conference.startDate(), conference.endDate())
                        .filter(day -> day.firstDay().equals(day.lastDay())));
    }

    private Map.Entry<String, String> best(LocalizedText text) {
        return text.best(languages).orElseThrow();
    }

    /**
     * Who appears, and what is told of it, with empty lines between.
     *
     * @param appearances null in documents of conferences that an earlier release rendered
     */
    private String description(List<AppearanceView> appearances, List<LocalizedText> texts) {
        var names = Stream.ofNullable(appearances)
                .flatMap(List::stream)
                .map(AppearanceView::name)
                .collect(Collectors.joining(", "));
        return Stream.concat(
                        Stream.of(names), texts.stream().map(text -> best(text).getValue()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String place(String room, ConferenceView conference) {
        var location = conference.location();
        var parts = location == null
                ? Stream.of(room)
                : Stream.of(room, location.venue(), location.address(), location.city());
        return parts.filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
