package no.innovasjonsbase.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import no.innovasjonsbase.platform.entry.JandexEntryType;

/** Completes the schemas: what all views share, what all drafts share, patches, and the names that scanned ones have. */
final class Schemas {
    static final String REFS = "#/components/schemas/";

    /** The name of the schema that entries of every type fit. */
    static final String ENTRY = "Entry";

    /** What the scanner makes of envelopes and of types that nobody is sent. */
    private static final String INNER =
            "(Document|WriteResult|Body|JsonNode).*|Page|View|StreamingResponse|BodyWriter|Runnable|Duration";

    private final OpenAPI document;
    private final Types types;
    private final ConstraintSchemas constraints;
    private final Map<String, Schema> schemas = new TreeMap<>();

    Schemas(OpenAPI document, Types types, ConstraintSchemas constraints) {
        this.document = document;
        this.types = types;
        this.constraints = constraints;
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!name.matches(INNER)) {
                schemas.put(nameOf(name), schema);
            }
        });
    }

    void complete() {
        for (var type : types.all()) {
            completeView(type, schemas.get(type.schema()));
            completeDraft(type.schema());
        }
        new RequestSchemas(schemas, constraints).complete(types);
        schemas.put(ENTRY, anyView());
        document.getComponents().setSchemas(schemas);
    }

    private Schema anyView() {
        return OASFactory.createSchema()
                .description("An entry of any type, as its `type` says.")
                .oneOf(types.all(JandexEntryType::schema).stream()
                        .map(name -> OASFactory.createSchema().ref(name.toString()))
                        .toList());
    }

    /** The name that the component of a constant has, as {@code JsonLd} is that of {@code JSON_LD}. */
    static String nameOf(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The name of the schema that a reference leads to. */
    static String nameOf(Schema reference) {
        return nameOf(reference.getRef().substring(REFS.length()));
    }

    /**
     * The name that a schema has in the definition: that of a page, {@code PageDocumentTalkView}, becomes {@code TalkPage};
     * other envelopes, {@code DocumentTalkView} or {@code BodyTalkDraft}, have the names of what is in them.
     */
    private static String nameOf(String scanned) {
        return scanned.replaceFirst("^Page(?:Document)?(.+)View$", "$1Page")
                .replaceFirst("^(?:Document|WriteResult)(.+)View$", "$1")
                .replaceFirst("^Body(.+Draft)$", "$1");
    }

    private static void completeView(JandexEntryType type, Schema view) {
        view.getProperties().get("type").setEnumeration(List.of(type.name()));
        view.getProperties().get("citations").setDescription("Where the entry, or parts of it, come from.");
    }

    /** What a draft may have besides its own: what the base decides may come along as it is. */
    private void completeDraft(String type) {
        var view = schemas.get(type);
        var draft = schemas.get(type + "Draft");
        draft.getProperties()
                .forEach((property, schema) ->
                        describe(schema, view.getProperties().get(property)));
        for (var decided : List.of("id", "href", "type", "meta")) {
            var shown = view.getProperties().get(decided);
            var copy = OASFactory.createSchema().readOnly(true).description(shown.getDescription());
            draft.addProperty(
                    decided,
                    shown.getRef() == null ? copy.addType(shown.getType().get(0)) : copy.ref(shown.getRef()));
        }
    }

    private static void describe(Schema property, Schema shown) {
        if (property.getDescription() == null && shown != null) {
            property.setDescription(shown.getDescription());
        }
    }
}
