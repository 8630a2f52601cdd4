package no.innovasjonsbase.programme;

import java.util.List;

import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/**
 * A talk or a panel.
 *
 * @param kind null for panels
 * @param number null where its place in the programme is unknown
 */
record Session(
        String type,
        String id,
        String href,
        Talk.Kind kind,
        Integer number,
        LocalizedText title,
        Ref conference,
        List<AppearanceView> appearances) {

    static Session of(TalkView talk) {
        return new Session(
                talk.type(),
                talk.id(),
                talk.href(),
                talk.kind(),
                talk.number(),
                talk.title(),
                talk.conference(),
                talk.appearances());
    }

    static Session of(PanelView panel) {
        return new Session(
                panel.type(),
                panel.id(),
                panel.href(),
                null,
                panel.number(),
                panel.title(),
                panel.conference(),
                panel.appearances());
    }
}
