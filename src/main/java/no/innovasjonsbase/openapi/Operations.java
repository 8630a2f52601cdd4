package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.Page;

/**
 * Completes the operations: the examples and headers of their answers, and the problems that each may
 * end in. What an operation's annotations say already stays.
 */
final class Operations {
    private static final String JSON_TYPE = "application/json";

    private final Map<String, Schema> schemas;
    private final Types types;
    private final List<EntryFormat> entryFormats;
    private final Examples examples;

    Operations(OpenAPI document, Types types, Examples examples) {
        this.schemas = document.getComponents().getSchemas();
        this.types = types;
        this.entryFormats = types.entryFormats();
        this.examples = examples;
    }

    void complete(OperationAtPath endpoint) {
        var operation = endpoint.operation();
        var answers = operation.getResponses();
        if (operation.getRequestBody() != null) {
            completeRequest(operation);
        }
        if (!endpoint.isRead()) {
            exemplifyId(endpoint);
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                completeAnswer(endpoint, status, answer);
            }
        });
        ProblemResponses.addTo(endpoint);
        if (endpoint.isValidated()) {
            answers.addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
            // Versions stay where they are.
            if (endpoint.path().contains("/{id}") && !endpoint.path().contains("/{id}/versions")) {
                answers.addAPIResponse("308", OASFactory.createAPIResponse().ref("Merged"));
            }
        }
        answers.setAPIResponses(new TreeMap<>(answers.getAPIResponses()));
    }

    private void completeRequest(Operation operation) {
        operation.getRequestBody().getContent().getMediaTypes().forEach((mediaType, media) -> {
            if (media.getSchema().getRef() == null) {
                media.setExample(Examples.text("requests/" + operation.getOperationId() + ".ndjson"));
                return;
            }
            var type = Schemas.nameOf(media.getSchema()).replaceFirst("Draft$", "");
            var isPatch = mediaType.equals(MergePatch.MEDIA_TYPE);
            media.getSchema().setRef(type + (isPatch ? "Patch" : "Draft"));
            media.setExample(examples.request(type, isPatch ? "patch" : "entry"));
        });
    }

    /** Each type has an example of its own for the entry that Swagger UI writes to. */
    private void exemplifyId(OperationAtPath endpoint) {
        var part =
                switch (endpoint.method()) {
                    case PUT -> "newId";
                    case PATCH -> "id";
                    default -> "deletable";
                };
        types.all().stream()
                .filter(type -> endpoint.path().equals(type.address() + "/{id}"))
                .forEach(type -> endpoint.parameters().stream()
                        .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                        .forEach(id -> id.setExample(examples.request(type.schema(), part))));
    }

    private void completeAnswer(OperationAtPath endpoint, String status, APIResponse answer) {
        var content = OASFactory.createContent();
        answer.getContent().getMediaTypes().forEach((scanned, media) -> {
            // Without the preference among representations, which is the server's own affair.
            var type = scanned.replaceFirst(";.*", "");
            if (type.equals(Page.CSV)) {
                media.setSchema(OASFactory.createSchema().ref("Csv"));
            }
            if (media.getSchema() == null) {
                media.setSchema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
            }
            if (media.getExample() == null) {
                media.setExample(Examples.answer(endpoint.operation().getOperationId(), type));
            }
            content.addMediaType(type, media);
        });
        answer.setContent(content);
        var json = Optional.ofNullable(content.getMediaType(JSON_TYPE)).map(MediaType::getSchema);
        if (endpoint.isRead()) {
            if (json.isPresent()) {
                completeRead(json.get(), answer);
            } else if (endpoint.isValidated()) {
                addHeaders(answer, "ETag", "Cache-Control", "Vary");
            }
            endpoint.operation().addParameter(formatOf(content));
        } else if (json.flatMap(types::viewOf).isPresent()) {
            addHeaders(answer, "ETag", "Last-Modified", "Content-Location");
            if (status.equals("201")) {
                addHeaders(answer, "Location");
            }
        }
    }

    private void completeRead(Schema json, APIResponse answer) {
        var shown = schemas.get(Schemas.nameOf(json));
        var properties = Optional.ofNullable(shown.getProperties()).orElse(Map.of());
        var entry = properties.containsKey("items") ? properties.get("items").getItems() : json;
        types.viewOf(entry).ifPresent(view -> addEntryFormats(answer.getContent(), view));
        answer.setDescription(shown.getDescription());
        addHeaders(answer, "ETag", "Last-Modified", "Cache-Control", "Vary", "Content-Language");
        if (properties.containsKey("next")) {
            addHeaders(answer, "Link");
        } else if (types.isEntry(json)) {
            answer.addHeader("Link", OASFactory.createHeader().ref("Iri"));
        }
    }

    /** What a format looks like is told by the schema of its name in {@code META-INF/openapi.yaml}, as {@code JsonLd}. */
    private void addEntryFormats(Content content, Class<?> view) {
        entryFormats.stream()
                .filter(format -> format.isOf(view))
                .map(EntryFormat::format)
                .sorted()
                .forEach(format -> content.addMediaType(
                        format.mediaType(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(Schemas.nameOf(format)))));
    }

    private static Parameter formatOf(Content content) {
        var formats = content.getMediaTypes().keySet().stream()
                .flatMap(type -> Format.of(type).stream())
                .<Object>map(Format::parameter)
                .sorted()
                .toList();
        return OASFactory.createParameter()
                .name(Format.PARAMETER)
                .in(Parameter.In.QUERY)
                .description("The format of the answer, in place of `Accept`.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(formats));
    }

    /** Gives an answer headers that the components have. */
    static void addHeaders(APIResponse answer, String... names) {
        for (var name : names) {
            answer.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }
}
