package no.innovasjonsbase.programme;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

import no.innovasjonsbase.conference.ExternalIds;
import no.innovasjonsbase.conference.Recording;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.TalkView;

/** Makes the event of a schedule, of a talk or a panel. */
final class ScheduleEventBuilder {
    private static final String CODE = "[0-9A-Z]{6}";

    private final Session session;
    private final Details details;
    private final String acronym;
    private final List<String> languages;
    private final BinaryOperator<String> iris;

    /**
     * A builder of one event.
     *
     * @param acronym that of the conference
     * @param iris makes the permanent IRI of an entry, of the name of its type and its id
     */
    ScheduleEventBuilder(Session session, String acronym, List<String> languages, BinaryOperator<String> iris) {
        this.session = session;
        this.details = Details.of(session);
        this.acronym = acronym;
        this.languages = languages;
        this.iris = iris;
    }

    /** What schedules take of a talk or a panel besides what is known of sessions. */
    private record Details(
            LocalizedText subtitle,
            LocalizedText summary,
            LocalizedText question,
            List<Link> links,
            List<Recording> recordings,
            Boolean notRecorded,
            ExternalIds ids) {
        static Details of(Session session) {
            if (session.view() instanceof TalkView talk) {
                return new Details(
                        talk.subtitle(),
                        talk.abstractText(),
                        null,
                        talk.links(),
                        talk.recordings(),
                        talk.notRecorded(),
                        talk.externalIds());
            }
            var panel = (PanelView) session.view();
            return new Details(
                    panel.subtitle(),
                    panel.summary(),
                    panel.question(),
                    panel.links(),
                    panel.recordings(),
                    panel.notRecorded(),
                    panel.externalIds());
        }
    }

    Schedule.Event build(ZonedDateTime start, Duration duration) {
        var iri = iris.apply(session.type(), session.id());
        var ids = Optional.ofNullable(details.ids());
        var guid = ids.flatMap(id -> NameUuid.find(id.guid())).orElseGet(() -> NameUuid.of(iri));
        return new Schedule.Event(
                guid.toString(),
                number(guid),
                ids.map(ExternalIds::code).filter(code -> code.matches(CODE)).orElse(null),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start),
                DateTimeFormatter.ofPattern("HH:mm").format(start),
                "%02d:%02d".formatted(duration.toHours(), duration.toMinutesPart()),
                Objects.requireNonNullElse(session.slot().room(), ""),
                acronym + "-" + session.type() + "-" + session.id(),
                iri,
                text(session.title()),
                text(details.subtitle()),
                Objects.requireNonNullElse(session.slot().track(), ""),
                session.kind() == null ? session.type() : JsonName.of(session.kind()),
                Objects.requireNonNullElse(session.slot().language(), ""),
                text(details.summary()),
                text(details.question()),
                recordings(false)
                        .map(Recording::licence)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                details.notRecorded(),
                session.appearances().stream().map(this::person).toList(),
                Stream.concat(links(), recordings(false).map(ScheduleEventBuilder::reference))
                        .toList(),
                recordings(true).map(ScheduleEventBuilder::reference).toList());
    }

    /** What has to be a number, and need not be more than likely to be its own. */
    private static int number(UUID guid) {
        return Math.max(1, guid.hashCode() & Integer.MAX_VALUE);
    }

    private Schedule.Person person(AppearanceView appearance) {
        if (appearance.speaker() == null) {
            return new Schedule.Person(appearance.name(), null, null);
        }
        var iri = iris.apply("speaker", appearance.speaker().id());
        return new Schedule.Person(appearance.name(), NameUuid.of(iri).toString(), iri);
    }

    private Stream<Schedule.Reference> links() {
        return Stream.ofNullable(details.links())
                .flatMap(List::stream)
                .map(link -> new Schedule.Reference(
                        link.url(), link.label() == null ? link.url() : text(link.label()), "web"));
    }

    private Stream<Recording> recordings(boolean areSlides) {
        return Stream.ofNullable(details.recordings())
                .flatMap(List::stream)
                .filter(recording -> recording.kind() == Recording.Kind.SLIDES == areSlides);
    }

    private static Schedule.Reference reference(Recording recording) {
        var type =
                switch (recording.kind()) {
                    case SLIDES -> "slides";
                    case TRANSCRIPT -> "paper";
                    case VIDEO, AUDIO -> "media";
                };
        return new Schedule.Reference(recording.url(), JsonName.of(recording.kind()), type);
    }

    private String text(LocalizedText text) {
        return text == null ? "" : text.best(languages).orElseThrow().getValue();
    }
}
