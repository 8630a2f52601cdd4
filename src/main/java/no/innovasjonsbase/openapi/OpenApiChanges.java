package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import no.innovasjonsbase.platform.problem.ProblemType;

/** Completes the change feed: its other formats, each with an example, and the states that a change may hold. */
final class OpenApiChanges {
    private static final String PATH = "/api/v1/changes";
    private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenAPI document;
    private final Map<String, Schema> schemas;

    OpenApiChanges(OpenAPI document) {
        this.document = document;
        this.schemas = document.getComponents().getSchemas();
    }

    void complete() {
        var changes = document.getPaths().getPathItem(PATH).getGET();
        var content = changes.getResponses().getAPIResponse("200").getContent();
        content.getMediaType(CLOUD_EVENTS).setExample(cloudEvents());
        content.addMediaType("text/event-stream", text("changes.events.txt"));
        content.addMediaType("application/atom+xml", text("changes.atom.xml"));
        changes.getResponses().addAPIResponse("410", Operations.reference(Operations.nameOf(ProblemType.CHANGES_GONE)));
        changes.addParameter(lastEventId());
        holdAnEntry(schemas.get("Change"), "state");
        holdAnEntry(schemas.get("CloudEvent"), "data");
    }

    private static MediaType text(String example) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(Definition.text("openapi/examples/" + example));
    }

    private static Object cloudEvents() {
        try {
            return JSON.readValue(Definition.text("openapi/examples/changes.cloudevents.json"), List.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not JSON: the example of CloudEvents", unreadable);
        }
    }

    private static Parameter lastEventId() {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name("Last-Event-ID")
                .description(
                        "For streams: the number of the last event that came through. Counts for more than `after`.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .pattern("^[0-9]{1,18}$")
                        .maxLength(18));
    }

    /** Says that a property holds an entry of any type. */
    private static void holdAnEntry(Schema schema, String property) {
        var held = OASFactory.createSchema()
                .ref(Schemas.REFS + Schemas.ENTRY)
                .description(schema.getProperties().get(property).getDescription());
        schema.addProperty(property, held);
    }
}
