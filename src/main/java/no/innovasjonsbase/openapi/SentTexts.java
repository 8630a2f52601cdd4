package no.innovasjonsbase.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.IndexedType;
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
 * Says of the values in request bodies what the rules on the components of their records say: how long a text may be, that it
 * is an address or a language, how large a decimal number, how many a list may have, and to which types a reference may lead.
 */
final class SentTexts {
    private final Map<String, Class<?>> records = new HashMap<>();
    private final Types types;

    SentTexts(IndexView classes, Types types) {
        this.types = types;
        classes.getKnownClasses().stream()
                .filter(known -> known.isRecord()
                        && known.hasDeclaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class))
                .map(IndexedType::load)
                .forEach(record -> records.put(schemaOf(record), record));
    }

    private static String schemaOf(Class<?> record) {
        var named = record.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return named.name().isEmpty() ? record.getSimpleName() : named.name();
    }

    /** Completes the schema of a property, or of the elements of its list. */
    void complete(String record, String property, Schema sent) {
        componentOf(record, property).map(RecordComponent::getAnnotatedType).ifPresent(type -> {
            if (sent.getItems() == null) {
                complete(type, sent);
            } else if (type instanceof AnnotatedParameterizedType list) {
                requireSource(list, sent);
                complete(list.getAnnotatedActualTypeArguments()[0], sent.getItems());
            }
        });
    }

    private static void requireSource(AnnotatedType citations, Schema sent) {
        if (citations.isAnnotationPresent(Sourced.class)) {
            // With all of its properties: validators take those that aren't named for wrong.
            sent.setContains(
                    OASFactory.createSchema().ref(sent.getItems().getRef()).addRequired("source"));
        }
    }

    /** Completes the schema of what a record keeps by name, in a map that is all of it. */
    void completeNamed(String record, Schema sent) {
        Optional.ofNullable(records.get(record))
                .map(type -> type.getRecordComponents()[0].getAnnotatedType())
                .map(AnnotatedParameterizedType.class::cast)
                .map(map -> map.getAnnotatedActualTypeArguments()[1])
                .ifPresent(list -> {
                    var size = list.getAnnotation(Size.class);
                    sent.minItems(size.min()).maxItems(size.max());
                    complete(((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0], sent.getItems());
                });
    }

    private Optional<RecordComponent> componentOf(String record, String property) {
        return Optional.ofNullable(records.get(record)).flatMap(type -> Arrays.stream(type.getRecordComponents())
                .filter(component -> JsonName.of(component).equals(property))
                .findFirst());
    }

    private void complete(AnnotatedType type, Schema sent) {
        if (type.isAnnotationPresent(Text.class)) {
            var max = type.getAnnotation(Text.class).max();
            if (type.getType() == LocalizedText.class) {
                sent.setAdditionalPropertiesSchema(OASFactory.createSchema().maxLength(max));
            } else {
                sent.setMaxLength(max);
            }
        } else if (type.isAnnotationPresent(HttpUrl.class)) {
            sent.setPattern(WebAddress.SENT_PATTERN);
            sent.setMaxLength(WebAddress.MAX_LENGTH);
        } else if (type.isAnnotationPresent(Digits.class)) {
            var beyond = BigDecimal.TEN.pow(type.getAnnotation(Digits.class).integer());
            sent.setExclusiveMaximum(beyond);
            if (sent.getMinimum() == null) {
                sent.setExclusiveMinimum(beyond.negate());
            }
        } else if (type.isAnnotationPresent(Licence.class)) {
            sent.setPattern(LicenceId.SENT_PATTERN);
            sent.setMaxLength(LicenceId.MAX_LENGTH);
        } else if (type.isAnnotationPresent(KeepsDay.class)) {
            sent.ref(null).type(List.of(Schema.SchemaType.STRING)).pattern(KeepsDay.SENT_PATTERN);
        } else if (type.isAnnotationPresent(LanguageTag.class)) {
            sent.setPattern(LanguageTag.SENT_PATTERN);
        } else if (type.getType() == TypedRef.class && type.isAnnotationPresent(ExistingEntry.class)) {
            var collections = List.of(type.getAnnotation(ExistingEntry.class).value());
            sent.addProperty("type", OASFactory.createSchema().enumeration(types.namesOf(collections)));
        }
    }
}
