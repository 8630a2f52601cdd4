package no.innovasjonsbase.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.series.SeriesView;
import no.innovasjonsbase.talk.TalkView;

/** Makes calendars of entries. */
@ApplicationScoped
public class Calendars {
    public static final String MEDIA_TYPE = "text/calendar";

    /** The conferences of series that a calendar holds at most, the latest. */
    private static final int MAX_OF_SERIES = 1000;

    private static final String OF_SERIES = " where e.series.id %s order by e.dates.firstDay desc, e.id";

    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    @Inject
    PermanentIris iris;

    /** A conference and what is held at it. */
    public String ofProgramme(ConferenceView conference, List<View> sessions, UriInfo uri, List<String> languages) {
        var events = new CalendarEvents(iris, uri, languages);
        var shown = Stream.concat(
                        events.of(conference).stream(),
                        sessions.stream().flatMap(session -> events.of(session, conference).stream()))
                .toList();
        return CalendarWriter.write(shown, conference.zone());
    }

    /** What entries of one type tell of events, in their order: of series their conferences. */
    @Transactional
    String of(List<String> hrefs, UriInfo uri, List<String> languages) {
        var found = documents.findAll(hrefs);
        var views = hrefs.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(document -> (View) document.read(json, document.view()))
                .toList();
        var conferences = conferencesOf(views);
        var events = new CalendarEvents(iris, uri, languages);
        var shown = Stream.concat(
                        inSeries(views).flatMap(conference -> events.of(conference).stream()),
                        views.stream().flatMap(view -> events(view, conferences::get, events)))
                .toList();
        return CalendarWriter.write(shown, CalendarEvents.NORWAY);
    }

    private static Stream<CalendarEvent> events(
            View view, Function<String, ConferenceView> conferences, CalendarEvents events) {
        if (view instanceof ConferenceView conference) {
            return events.of(conference).stream();
        }
        return conferenceOf(view).map(conferences).flatMap(conference -> events.of(view, conference).stream());
    }

    /** The address of the conference that a talk or a panel is part of. */
    private static Stream<String> conferenceOf(View view) {
        if (view instanceof TalkView talk) {
            return Stream.of(talk.conference().href());
        }
        return view instanceof PanelView panel ? Stream.of(panel.conference().href()) : Stream.empty();
    }

    private Map<String, ConferenceView> conferencesOf(Collection<View> views) {
        var hrefs = views.stream().flatMap(Calendars::conferenceOf).collect(Collectors.toSet());
        return documents.findAll(hrefs).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().read(json, ConferenceView.class)));
    }

    private Stream<ConferenceView> inSeries(Collection<View> views) {
        var series = views.stream()
                .filter(SeriesView.class::isInstance)
                .map(view -> ((SeriesView) view).id())
                .toList();
        if (series.isEmpty()) {
            return Stream.empty();
        }
        var list = ValueList.of("series", series);
        return documents
                .list(Conference.class, List.of(), OF_SERIES.formatted(list.condition()), MAX_OF_SERIES, list::bind)
                .stream()
                .map(row -> row.document().read(json, ConferenceView.class));
    }
}
