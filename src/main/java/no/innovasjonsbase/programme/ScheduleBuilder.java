package no.innovasjonsbase.programme;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Sha256;

/** Makes the schedule of a conference, of its programme. */
final class ScheduleBuilder {
    /** A conference of more days is shown by those on which there is something. */
    private static final int MAX_DAYS = 31;

    private static final int MIN_ACRONYM = 4;
    private static final int VERSION_DIGITS = 12;
    private static final String TIMESLOT = "00:05";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final ConferenceView conference;
    private final ZoneId zone;
    private final List<String> languages;
    /** Makes the permanent IRI of an entry, of the name of its type and its id. */
    private final BinaryOperator<String> iris;

    ScheduleBuilder(ConferenceView conference, List<String> languages, BinaryOperator<String> iris) {
        this.conference = conference;
        this.zone = conference.zone();
        this.languages = languages;
        this.iris = iris;
    }

    /** A talk or a panel with the time that it takes. */
    private record Timed(Session session, ZonedDateTime start, ZonedDateTime end) {
        LocalDate day() {
            return start.toLocalDate();
        }

        String room() {
            return Objects.requireNonNullElse(session.slot().room(), "");
        }
    }

    /**
     * The schedule; without days where none is known.
     *
     * @param sessions the talks and panels, in the order of the programme
     * @param base the address of this server
     * @param modified when anything in the base had last changed where these were read
     */
    Schedule build(List<Session> sessions, String base, Instant modified) {
        var timed = sessions.stream().flatMap(this::timed).toList();
        var days = days(timed);
        var shown = new ArrayList<Schedule.Day>();
        for (var day : days) {
            var held = timed.stream().filter(one -> one.day().equals(day)).toList();
            shown.add(day(shown.size() + 1, day, held));
        }
        var described = new Schedule.Conference(
                acronym(),
                text(conference.name()),
                days.isEmpty() ? null : days.first().toString(),
                days.isEmpty() ? null : days.last().toString(),
                days.size(),
                TIMESLOT,
                zone.getId(),
                conference.url(),
                rooms(timed),
                tracks(timed),
                shown);
        return new Schedule(new Schedule.Content(version(sessions), base + "/", described), modified);
    }

    /** Another one whenever the conference or anything in its programme is. */
    private String version(List<Session> sessions) {
        var states = Stream.concat(Stream.of(conference), sessions.stream().map(Session::view))
                .map(view -> view.href() + " " + view.meta().etag())
                .collect(Collectors.joining("\n"));
        return Sha256.hexOf(states).substring(0, VERSION_DIGITS);
    }

    private Stream<Timed> timed(Session session) {
        var start = session.slot().start();
        var end = session.slot().end();
        if (start == null || !start.isMinute()) {
            return Stream.empty();
        }
        var begins = start.firstMinute().atZone(zone);
        var ends = end == null || !end.isMinute() ? begins : end.firstMinute().atZone(zone);
        // A time that clocks skip comes an hour later, perhaps after the end.
        return Stream.of(new Timed(session, begins, ends.isBefore(begins) ? begins : ends));
    }

    /** Those of the conference, and those on which there is something. */
    private SortedSet<LocalDate> days(List<Timed> timed) {
        var days = timed.stream().map(Timed::day).collect(Collectors.toCollection(TreeSet::new));
        var start = conference.startDate();
        var end = conference.endDate() == null ? start : conference.endDate();
        if (isDay(start) && isDay(end) && start.firstDay().plusDays(MAX_DAYS).isAfter(end.firstDay())) {
            start.firstDay().datesUntil(end.firstDay().plusDays(1)).forEach(days::add);
        }
        return days;
    }

    private static boolean isDay(PartialDate date) {
        return date != null && date.firstDay().equals(date.lastDay());
    }

    private Schedule.Day day(int index, LocalDate day, List<Timed> held) {
        var rooms = new LinkedHashMap<String, List<Schedule.Event>>();
        for (var one : held) {
            rooms.computeIfAbsent(one.room(), none -> new ArrayList<>())
                    .add(new ScheduleEventBuilder(one.session(), acronym(), languages, iris)
                            .build(one.start(), Duration.between(one.start(), one.end())));
        }
        var starts = held.stream().map(Timed::start).min(Comparator.naturalOrder());
        var ends = held.stream().map(Timed::end).max(Comparator.naturalOrder());
        return new Schedule.Day(
                index,
                day.toString(),
                TIME.format(starts.orElse(day.atStartOfDay(zone))),
                TIME.format(ends.orElse(day.plusDays(1).atStartOfDay(zone))),
                rooms);
    }

    /** The id, in the letters and the length that acronyms have. */
    private String acronym() {
        var acronym = conference.id().replace('-', '_');
        return acronym + "_".repeat(Math.max(0, MIN_ACRONYM - acronym.length()));
    }

    private List<Schedule.Room> rooms(List<Timed> timed) {
        var names = new LinkedHashSet<>(Objects.requireNonNullElse(conference.rooms(), List.<String>of()));
        timed.forEach(one -> names.add(one.room()));
        var iri = iris.apply(conference.type(), conference.id());
        return names.stream()
                .map(name ->
                        new Schedule.Room(name, NameUuid.of(iri + "#" + name).toString()))
                .toList();
    }

    private static List<Schedule.Track> tracks(List<Timed> timed) {
        return timed.stream()
                .map(one -> one.session().slot().track())
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .map(Schedule.Track::new)
                .toList();
    }

    private String text(LocalizedText text) {
        return text.best(languages).orElseThrow().getValue();
    }
}
