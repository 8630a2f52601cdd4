package no.innovasjonsbase.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.Text;

/**
 * The schemas of request bodies, with schemas of their own for the objects in them, since answers hold no nulls: an unknown
 * property is refused, and null is as good as absent. In a patch everything may be left out (RFC 7396).
 */
final class RequestSchemas {
    private static final String DRAFT = "Draft";
    private static final String PATCH = "Patch";

    private final Map<String, Schema> schemas;
    private final ConstraintSchemas constraints;
    private final Set<String> inner = new HashSet<>();

    RequestSchemas(Map<String, Schema> schemas, ConstraintSchemas constraints) {
        this.schemas = schemas;
        this.constraints = constraints;
    }

    /** Completes the schemas of all bodies, and adds those of patches to the entries of these types. */
    void complete(Types types) {
        for (var type : types.all()) {
            var draft = type.schema() + DRAFT;
            var patch = copy(schemas.get(draft));
            complete(patch, draft, PATCH);
            schemas.put(type.schema() + PATCH, patch.description("What to change in " + type.name() + " (RFC 7396)."));
        }
        for (var name : List.copyOf(schemas.keySet())) {
            if (name.endsWith(DRAFT) && !inner.contains(name)) {
                complete(schemas.get(name), name, DRAFT);
            }
        }
    }

    /** @param record the name of the schema that the record of the body has */
    private void complete(Schema body, String record, String ending) {
        if (body.getProperties() != null) {
            var required = Objects.requireNonNullElse(body.getRequired(), List.<String>of());
            var properties = new LinkedHashMap<String, Schema>();
            body.getProperties().forEach((name, shown) -> {
                var sent = sent(shown, ending);
                constraints.complete(record, name, sent);
                properties.put(name, required.contains(name) ? sent : orNull(sent));
            });
            body.setProperties(properties);
        }
        if (body.getAdditionalPropertiesSchema() == null) {
            body.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        } else {
            completeByLanguage(body, record, ending);
        }
        if (ending.equals(PATCH)) {
            body.required(null).minProperties(null).setNot(null);
        }
    }

    private void completeByLanguage(Schema body, String record, String ending) {
        var sent = sent(body.getAdditionalPropertiesSchema(), ending);
        constraints.completeByLanguage(record, sent);
        body.setAdditionalPropertiesSchema(orNull(sent));
        body.setPropertyNames(
                OASFactory.createSchema().pattern(LanguageTag.SENT_PATTERN).maxLength(LanguageTag.MAX_LENGTH));
        if (body.getMinProperties() != null) {
            // Languages without a text don't count.
            body.setNot(OASFactory.createSchema()
                    .additionalPropertiesSchema(OASFactory.createSchema().addType(SchemaType.NULL)));
        }
    }

    private Schema sent(Schema shown, String ending) {
        var sent = copy(shown);
        if (shown.getItems() != null) {
            // A list takes the place of the whole list.
            return sent.items(sent(shown.getItems(), DRAFT));
        }
        if (shown.getRef() == null) {
            return sent.pattern(patternOf(shown));
        }
        var name = Schemas.nameOf(shown);
        var meant = schemas.get(name);
        if (meant.getProperties() == null && meant.getAdditionalPropertiesSchema() == null) {
            return sent;
        }
        // What the base decides may always come along in part, with nulls for the rest.
        return sent.ref(
                Boolean.TRUE.equals(shown.getReadOnly())
                        ? bodyOf(name, copy(meant).required(null), PATCH)
                        : bodyOf(name, meant, ending));
    }

    /** The name of the schema of an object within bodies, with what {@code META-INF/openapi.yaml} says of it besides. */
    private String bodyOf(String name, Schema meant, String ending) {
        var of = name + ending;
        if (inner.add(of)) {
            var besides = schemas.get(of);
            var body = copy(meant);
            schemas.put(of, body);
            complete(body, name, ending);
            if (besides != null) {
                besides.getAll().forEach(body::set);
            }
        }
        return of;
    }

    private static String patternOf(Schema shown) {
        if (shown.getPattern() != null) {
            return Register.sentPattern(shown.getPattern());
        }
        var isText = shown.getType().contains(SchemaType.STRING) && shown.getFormat() == null;
        return isText && shown.getEnumeration() == null ? Text.PATTERN : null;
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() == null) {
            return schema.type(List.of(schema.getType().get(0), SchemaType.NULL));
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .readOnly(schema.getReadOnly())
                .anyOf(List.of(
                        copy(schema).description(null).readOnly(null),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static Schema copy(Schema schema) {
        var copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        return copy;
    }
}
