package no.innovasjonsbase.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the versions of entries: which collections there are, what a version holds, and what a patch is. */
final class OpenApiHistory {
    private static final String VERSIONS = "/api/v1/{collection}/{id}/versions";
    private static final String ENTRY_ADDRESS = "/api/v1/[^/{]+/\\{id}";
    private static final String JSON_PATCH = "JsonPatch";

    /** What a seed has no second version for. */
    private static final List<Map<String, Object>> EXAMPLE =
            List.of(replacing("/label/en", "confidence"), replacing("/meta/version", 2));

    private final OpenAPI document;

    OpenApiHistory(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        var version = document.getPaths().getPathItem(VERSIONS + "/{version}");
        document.getComponents().addSchema(JSON_PATCH, patch());
        version.getGET()
                .getResponses()
                .getAPIResponse("200")
                .setContent(OASFactory.createContent()
                        .addMediaType("application/json", media(Schemas.ENTRY))
                        .addMediaType(
                                "application/json-patch+json", media(JSON_PATCH).example(EXAMPLE)));
        completeParameters(document.getPaths().getPathItem(VERSIONS));
        completeParameters(version);
    }

    private void completeParameters(PathItem item) {
        for (var parameter : item.getGET().getParameters()) {
            if (parameter.getIn() == Parameter.In.PATH) {
                switch (parameter.getName()) {
                    case "collection" ->
                        parameter
                                .description("The collection that the entry is or was in.")
                                .schema(text().enumeration(collections()))
                                .example("topics");
                    case "id" ->
                        parameter
                                .description("The id of the entry, which may be deleted.")
                                .schema(OASFactory.createSchema().ref(Schemas.REFS + "Slug"))
                                .example("trust");
                    default ->
                        parameter
                                .description("The version.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.INTEGER)
                                        .format("int32")
                                        .minimum(java.math.BigDecimal.ONE))
                                .example(1);
                }
            }
        }
    }

    /** The names of the collections: their entries have addresses of their own. */
    private List<Object> collections() {
        return document.getPaths().getPathItems().entrySet().stream()
                .filter(address -> address.getKey().matches(ENTRY_ADDRESS)
                        && address.getValue().getPUT() != null)
                .<Object>map(address -> address.getKey().split("/")[3])
                .sorted()
                .toList();
    }

    private static org.eclipse.microprofile.openapi.models.media.MediaType media(String schema) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Schemas.REFS + schema));
    }

    private static Schema patch() {
        var operation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("One step.")
                .addProperty("op", text().description("What is done.").enumeration(List.of("add", "remove", "replace")))
                .addProperty("path", text().description("Where, as a JSON Pointer (RFC 6901)."))
                .addProperty(
                        "value",
                        OASFactory.createSchema()
                                .description("What is put there; absent where something is taken away."))
                .required(List.of("op", "path"));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description("What makes one version of an entry of another (RFC 6902): steps to take in their order. "
                        + "Empty where they are the same.")
                .items(operation);
    }

    /** A step, its members in the order that the document has for good. */
    private static Map<String, Object> replacing(String path, Object value) {
        var step = new LinkedHashMap<String, Object>();
        step.put("op", "replace");
        step.put("path", path);
        step.put("value", value);
        return step;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
