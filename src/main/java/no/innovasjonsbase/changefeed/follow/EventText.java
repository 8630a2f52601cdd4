package no.innovasjonsbase.changefeed.follow;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.changefeed.ChangeView;

/** Writes Server-Sent Events (WHATWG HTML, section 9.2): JSON has no line breaks, so an event's data is one line. */
@ApplicationScoped
class EventText {
    @Inject
    ObjectMapper json;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Opening(String epoch, long head) {}

    /** A change as an event that has its number as id and its operation as name. */
    byte[] of(ChangeView change, String operation) {
        return bytes("id: " + change.number() + "\nevent: " + operation + "\ndata: " + text(change) + "\n\n");
    }

    /** What a stream begins with: which base this is, where it stands, and how soon to come back. It is not a change. */
    byte[] opening(String epoch, long head) {
        return bytes("retry: 2000\nevent: epoch\ndata: " + text(new Opening(epoch, head)) + "\n\n");
    }

    /** A sign of life that dispatches no event, but moves the place to resume at past what was filtered out. */
    static byte[] heartbeat(long number) {
        return bytes(": still here\nid: " + number + "\n\n");
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
