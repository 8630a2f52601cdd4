package no.innovasjonsbase.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.ExistingType;
import no.innovasjonsbase.platform.entry.JandexEntryType;
import no.innovasjonsbase.platform.entry.Sourced;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.KeepsDay;
import no.innovasjonsbase.platform.value.Licence;
import no.innovasjonsbase.platform.value.LicenceId;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.value.WebAddress;
import no.innovasjonsbase.platform.view.JsonName;

/**
 * Reads the constraints of record components into schemas of request bodies. The scanner reads those of Bean Validation; those
 * of our own it doesn't know, and answers have most of their schemas in common with bodies, but may hold what bodies may not.
 */
final class ConstraintSchemas {
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, Class<?>> records = new HashMap<>();
    private final Types types;

    ConstraintSchemas(IndexView classes, Types types) {
        this.types = types;
        for (var named : classes.getAnnotations(NAMED)) {
            if (named.target() instanceof ClassInfo record && record.isRecord()) {
                var name = named.valueWithDefault(classes, "name").asString();
                records.put(name.isEmpty() ? record.simpleName() : name, JandexEntryType.load(record));
            }
        }
    }

    /** Completes the schema of a property of the record with a schema. */
    void complete(String record, String property, Schema sent) {
        if (records.containsKey(record)) {
            for (var component : records.get(record).getRecordComponents()) {
                if (JsonName.of(component).equals(property)) {
                    complete(component.getAnnotatedType(), sent);
                }
            }
        }
    }

    /** Completes the schema of what a record keeps by language, in a map that is all of it. */
    void completeByLanguage(String record, Schema sent) {
        if (records.containsKey(record)) {
            var map = records.get(record).getRecordComponents()[0].getAnnotatedType();
            complete(((AnnotatedParameterizedType) map).getAnnotatedActualTypeArguments()[1], sent);
        }
    }

    private void complete(AnnotatedType type, Schema sent) {
        if (sent.getItems() != null && type instanceof AnnotatedParameterizedType list) {
            completeList(list, sent);
        } else if (type.isAnnotationPresent(Text.class)) {
            var max = type.getAnnotation(Text.class).max();
            if (type.getType() == LocalizedText.class) {
                sent.setAdditionalPropertiesSchema(OASFactory.createSchema().maxLength(max));
            } else {
                sent.setMaxLength(max);
            }
        } else if (type.isAnnotationPresent(HttpUrl.class)) {
            sent.pattern(WebAddress.SENT_PATTERN).maxLength(WebAddress.MAX_LENGTH);
        } else if (type.isAnnotationPresent(Digits.class)) {
            completeNumber(type.getAnnotation(Digits.class), sent);
        } else if (type.isAnnotationPresent(Licence.class)) {
            sent.pattern(LicenceId.SENT_PATTERN).maxLength(LicenceId.MAX_LENGTH);
        } else if (type.isAnnotationPresent(KeepsDay.class)) {
            sent.ref(null).type(List.of(Schema.SchemaType.STRING)).pattern(KeepsDay.SENT_PATTERN);
        } else if (type.isAnnotationPresent(LanguageTag.class)) {
            sent.setPattern(LanguageTag.SENT_PATTERN);
        } else if (type.isAnnotationPresent(ExistingType.class)) {
            sent.setEnumeration(types.all(JandexEntryType::name));
        } else if (type.getType() == TypedRef.class && type.isAnnotationPresent(ExistingEntry.class)) {
            var collections = List.of(type.getAnnotation(ExistingEntry.class).value());
            var names = types.all().stream()
                    .filter(of -> collections.contains(of.collection()))
                    .<Object>map(JandexEntryType::name)
                    .sorted()
                    .toList();
            sent.addProperty("type", OASFactory.createSchema().enumeration(names));
        }
    }

    private void completeList(AnnotatedParameterizedType list, Schema sent) {
        if (list.isAnnotationPresent(Size.class)) {
            var size = list.getAnnotation(Size.class);
            sent.minItems(size.min() == 0 ? null : size.min()).maxItems(size.max());
        }
        if (list.isAnnotationPresent(Sourced.class)) {
            // With all of its properties: validators take those that aren't named for wrong.
            sent.setContains(
                    OASFactory.createSchema().ref(sent.getItems().getRef()).addRequired("source"));
        }
        complete(list.getAnnotatedActualTypeArguments()[0], sent.getItems());
    }

    private static void completeNumber(Digits digits, Schema sent) {
        var beyond = BigDecimal.TEN.pow(digits.integer());
        sent.setExclusiveMaximum(beyond);
        if (sent.getMinimum() == null) {
            sent.setExclusiveMinimum(beyond.negate());
        }
    }
}
