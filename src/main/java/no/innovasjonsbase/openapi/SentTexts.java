package no.innovasjonsbase.openapi;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.value.WebAddress;
import no.innovasjonsbase.platform.view.JsonName;

/** Says of the texts in request bodies what the rules on the components of their records say: length, address or language. */
final class SentTexts {
    private final Map<String, Class<?>> records = new HashMap<>();

    SentTexts(IndexView classes) {
        classes.getKnownClasses().stream()
                .filter(known -> known.isRecord()
                        && known.hasDeclaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class))
                .map(Types::load)
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
                complete(list.getAnnotatedActualTypeArguments()[0], sent.getItems());
            }
        });
    }

    private Optional<RecordComponent> componentOf(String record, String property) {
        return Optional.ofNullable(records.get(record)).flatMap(type -> Arrays.stream(type.getRecordComponents())
                .filter(component -> JsonName.of(component).equals(property))
                .findFirst());
    }

    private static void complete(AnnotatedType type, Schema sent) {
        if (type.getType() != String.class) {
            return;
        }
        if (type.isAnnotationPresent(Text.class)) {
            sent.setMaxLength(type.getAnnotation(Text.class).max());
        } else if (type.isAnnotationPresent(HttpUrl.class)) {
            sent.setPattern(WebAddress.SENT_PATTERN);
            sent.setMaxLength(WebAddress.MAX_LENGTH);
        } else if (type.isAnnotationPresent(LanguageTag.class)) {
            sent.setPattern(LanguageTag.SENT_PATTERN);
        }
    }
}
