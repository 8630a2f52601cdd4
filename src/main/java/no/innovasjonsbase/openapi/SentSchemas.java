package no.innovasjonsbase.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
final class SentSchemas {
    private static final String DRAFT = "Draft";
    private static final String PATCH = "Patch";

    private final Map<String, Schema> schemas;
    private final SentTexts texts;

    SentSchemas(Map<String, Schema> schemas, SentTexts texts) {
        this.schemas = schemas;
        this.texts = texts;
    }

    /** Completes the schema of a body. */
    void complete(String draft) {
        complete(schemas.get(draft), draft, DRAFT);
    }

    /** The schema of a patch for what a schema of a body makes, before that is completed. */
    Schema patchOf(String draft) {
        var patch = copy(schemas.get(draft));
        complete(patch, draft, PATCH);
        return patch;
    }

    /** @param record the name of the schema that the record of the body has */
    private void complete(Schema body, String record, String ending) {
        var required = Objects.requireNonNullElse(body.getRequired(), List.<String>of());
        var properties = new LinkedHashMap<String, Schema>();
        Objects.requireNonNullElse(body.getProperties(), Map.<String, Schema>of())
                .forEach((name, shown) -> {
                    var sent = sent(shown, ending);
                    texts.complete(record, name, sent);
                    properties.put(name, required.contains(name) ? sent : orNull(sent));
                });
        body.setProperties(properties.isEmpty() ? null : properties);
        var others = body.getAdditionalPropertiesSchema();
        if (others == null) {
            body.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        } else {
            completeByLanguage(body, record, sent(others, ending));
        }
        if (ending.equals(PATCH)) {
            body.setRequired(null);
            body.setMinProperties(null);
            body.setNot(null);
        }
    }

    private void completeByLanguage(Schema body, String record, Schema sent) {
        if (sent.getItems() != null) {
            texts.completeNamed(record, sent);
        }
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
        // What the base decides may always come along in part.
        var of = name + (name.equals("Meta") ? PATCH : ending);
        if (!schemas.containsKey(of)) {
            var body = copy(meant);
            schemas.put(of, body);
            complete(body, name, of.replace(name, ""));
        }
        return sent.ref(Schemas.REFS + of);
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
        schema.getAll().forEach(copy::set);
        return copy;
    }
}
