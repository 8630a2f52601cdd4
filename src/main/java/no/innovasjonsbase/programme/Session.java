package no.innovasjonsbase.programme;

import java.util.List;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceView;
import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/**
 * What people appear in: a talk, a panel, or a conference as a whole.
 *
 * @param kind null for all but talks
 * @param number null where its place in the programme is unknown, or it has none
 * @param slot null for conferences
 * @param view all that is known of it
 */
record Session(
        String type,
        String id,
        String href,
        Talk.Kind kind,
        Integer number,
        Slot slot,
        LocalizedText title,
        Ref conference,
        List<AppearanceView> appearances,
        View view) {

    /** When, where and in which language a talk or a panel is; each null where unknown. */
    record Slot(ScheduledTime start, ScheduledTime end, String room, String track, String language) {}

    static Session of(TalkView talk) {
        return new Session(
                talk.type(),
                talk.id(),
                talk.href(),
                talk.kind(),
                talk.number(),
                new Slot(talk.start(), talk.end(), talk.room(), talk.track(), talk.language()),
                talk.title(),
                talk.conference(),
                talk.appearances(),
                talk);
    }

    static Session of(PanelView panel) {
        return new Session(
                panel.type(),
                panel.id(),
                panel.href(),
                null,
                panel.number(),
                new Slot(panel.start(), panel.end(), panel.room(), panel.track(), panel.language()),
                panel.title(),
                panel.conference(),
                panel.appearances(),
                panel);
    }

    static Session of(ConferenceView conference) {
        return new Session(
                conference.type(),
                conference.id(),
                conference.href(),
                null,
                null,
                null,
                conference.name(),
                Ref.to(Conference.class, conference.id()),
                conference.appearances(),
                conference);
    }
}
