package no.innovasjonsbase.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import no.innovasjonsbase.platform.value.Slug;

/** Completes the schemas: what all views share, the names of pages, and what the scanner gets wrong. */
final class Schemas {
    static final String REFS = "#/components/schemas/";

    /** The name of the schema that entries of every type fit. */
    static final String ENTRY = "Entry";

    private static final String SCANNED_PAGE = "Page(?:Document)?(.+)View";

    private final OpenAPI document;
    private final Types types;
    private final Map<String, Schema> schemas;

    Schemas(OpenAPI document, Types types) {
        this.document = document;
        this.types = types;
        this.schemas = new TreeMap<>(document.getComponents().getSchemas());
    }

    void complete() {
        // Left over from the generic record, of which only the pages of each type are sent.
        schemas.remove("Page");
        schemas.keySet().removeIf(name -> name.matches("Document.*"));
        namePages();
        schemas.put("Slug", slug());
        schemas.get("Instant").setFormat("date-time");
        schemas.values().forEach(Schemas::refsAlone);
        schemas.forEach((name, schema) -> {
            if (isView(schema)) {
                completeView(name, schema);
            }
        });
        schemas.put(ENTRY, anyView());
        document.getComponents().setSchemas(schemas);
    }

    private Schema anyView() {
        return OASFactory.createSchema()
                .description("An entry of any type, as its `type` says.")
                .oneOf(schemas.entrySet().stream()
                        .filter(named -> isView(named.getValue()))
                        .map(named -> OASFactory.createSchema().ref(REFS + named.getKey()))
                        .toList());
    }

    /** Whether a schema is that of an entry's view. */
    static boolean isView(Schema schema) {
        return schema.getProperties() != null
                && schema.getProperties().keySet().containsAll(List.of("id", "href", "type", "meta"));
    }

    /**
     * The name that a schema has in the definition: that of a page, {@code PageDocumentTalkView}, becomes {@code TalkPage},
     * and that of a document, {@code DocumentTalkView}, becomes that of the view in it, {@code Talk}.
     */
    static String nameOf(String scanned) {
        return scanned.replaceFirst("^" + SCANNED_PAGE, "$1Page").replaceFirst("^Document(.+)View", "$1");
    }

    private void namePages() {
        for (var name : List.copyOf(schemas.keySet())) {
            if (name.matches(SCANNED_PAGE)) {
                var page = schemas.remove(name);
                page.setDescription("A part of the list, and the way to the next part.");
                schemas.put(nameOf(name), page);
            }
        }
    }

    private void completeView(String name, Schema view) {
        var properties = new LinkedHashMap<>(view.getProperties());
        properties.put("id", reference("Slug", "Names the entry for good within its collection."));
        properties.get("href").setDescription("The entry's address on this server.");
        properties.get("href").setFormat("uri-reference");
        properties.get("type").setDescription("What type of entry this is.");
        properties.get("type").setEnumeration(List.of(types.nameOf(name)));
        properties.get("citations").setDescription("Where the entry, or parts of it, come from.");
        properties.put("meta", reference("Meta", "Version, times, maintainer and tag."));
        view.setProperties(properties);
        // No more than these: a caller may leave out every other property with `fields`.
        view.setRequired(List.of("id", "href", "type"));
    }

    private static Schema reference(String schema, String description) {
        return OASFactory.createSchema().ref(REFS + schema).description(description);
    }

    private static Schema slug() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .pattern(Slug.PATTERN)
                .maxLength(Slug.MAX_LENGTH)
                .description("The id of an entry: lower-case letters a–z, digits and single hyphens between them.")
                .examples(List.of("topplederkonferansen-2018"));
    }

    /** A reference says all about the type; the scanner's guess beside it is sometimes another. */
    private static void refsAlone(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
            schema.setRef(REFS + nameOf(schema.getRef().substring(REFS.length())));
        }
        var parts = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            parts.add(schema.getAdditionalPropertiesSchema());
        }
        parts.forEach(Schemas::refsAlone);
    }
}
