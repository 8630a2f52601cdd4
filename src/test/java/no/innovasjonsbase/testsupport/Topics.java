package no.innovasjonsbase.testsupport;

import java.util.List;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.topic.Topic;
import no.innovasjonsbase.topic.TopicDraft;

/** Makes topics, the simplest entries, for tests of what all entries have in common. */
public final class Topics {
    private Topics() {}

    /** A topic that has a label and is not stored. */
    public static Topic labelled(String id, String maintainer, LocalizedText label, Citation... citations) {
        var draft =
                new TopicDraft(label, null, null, null, null, null, null, null, null, null, null, List.of(citations));
        return Entry.from(Topic.class, id, maintainer, draft);
    }
}
