package no.innovasjonsbase.exchange.ndjson;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.body.BodySettings;
import no.innovasjonsbase.platform.http.body.JsonBody;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Reads the lines of a copy: each is the JSON of an entry, with its {@code type} and {@code id}. */
@ApplicationScoped
public class LineParser {
    @Inject
    ObjectMapper json;

    @Inject
    EntryTypes types;

    @Inject
    BodySettings settings;

    /** How many bytes a line may have: as many as the body of one entry. */
    public int longest() {
        return (int) settings.maxSize().asLongValue();
    }

    /** The entry on a line, or the problem with it. */
    public ParsedLine parse(LineReader.Line line) {
        try {
            if (line.bytes() == null) {
                throw Problem.of(ProblemType.CONTENT_TOO_LARGE, Message.of("line-longer-than", "limit", longest()));
            }
            var body = JsonBody.read(line.bytes(), json);
            var parsed = new ParsedLine(line.number(), null, null, body, null);
            return parsed.isTrailer() ? parsed : identified(line.number(), body.json(), parsed);
        } catch (Problem unreadable) {
            return new ParsedLine(line.number(), null, null, null, unreadable);
        }
    }

    private ParsedLine identified(long number, JsonNode entry, ParsedLine parsed) {
        var faults = new ArrayList<Fault>();
        if (!entry.isObject()) {
            faults.add(Fault.inBody("", "body.must-be.object"));
            return new ParsedLine(number, null, null, parsed.body(), invalid(faults));
        }
        var id = idOf(entry.get("id"), faults);
        var type = typeOf(entry.get("type"), faults);
        return new ParsedLine(number, type, id, parsed.body(), faults.isEmpty() ? null : invalid(faults));
    }

    private Class<? extends Entry> typeOf(JsonNode type, List<Fault> faults) {
        if (type == null || type.isNull()) {
            faults.add(Fault.inBody("/type", "constraint.NotNull"));
            return null;
        }
        for (var entity : types.byCollection().values()) {
            if (type.isTextual() && Entry.typeOf(entity).equals(type.asText())) {
                return entity;
            }
        }
        var valid = types.names();
        faults.add(Fault.inBody(
                "/type", "not-one-of", "value", type.asText(type.toString()), "valid", String.join(", ", valid)));
        return null;
    }

    private static String idOf(JsonNode id, List<Fault> faults) {
        if (id == null || id.isNull()) {
            faults.add(Fault.inBody("/id", "constraint.NotNull"));
        } else if (!id.isTextual()) {
            faults.add(Fault.inBody("/id", "body.must-be.text"));
        } else {
            return id.asText();
        }
        return null;
    }

    private static Problem invalid(List<Fault> faults) {
        return Problem.of(ProblemType.INVALID_ENTRY).with(faults);
    }
}
