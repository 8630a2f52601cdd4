package no.innovasjonsbase.changefeed.api;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.changefeed.CloudEvent;
import no.innovasjonsbase.platform.http.response.Rendered;

/** Puts pages of changes into the formats they are sent in. */
@ApplicationScoped
class ChangesFormats {
    @Inject
    ObjectMapper json;

    /** JSON, with these properties of each change. */
    Rendered json(ChangesPage page, Set<String> fields) {
        return rendered(page.only(fields), page);
    }

    /**
     * A batch of CloudEvents.
     *
     * @param source the absolute address of the changes of this base
     */
    Rendered cloudEvents(ChangesPage page, String source) {
        var events = page.items().stream()
                .map(change -> CloudEvent.of(change, source, page.epoch()))
                .toList();
        return rendered(events, page);
    }

    private Rendered rendered(Object body, ChangesPage page) {
        try {
            var next = new Rendered.Next("after", String.valueOf(page.next()));
            return new Rendered(json.writeValueAsBytes(body), next, null);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
