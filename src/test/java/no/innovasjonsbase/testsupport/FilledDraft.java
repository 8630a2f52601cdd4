package no.innovasjonsbase.testsupport;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTag;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.value.Text;
import no.innovasjonsbase.platform.view.JsonName;

/** Drafts in which every property is filled in, made of the records of a type: what no example has is asked about as well. */
public final class FilledDraft {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Times that are in order, by what they are called. */
    private static final Map<String, String> TIMES = Map.of(
            "from", "2001",
            "startDate", "2001",
            "confirmed", "2010-06",
            "to", "2018-03-19",
            "endDate", "2018-03-19",
            "start", "2018-03-19T10:30",
            "end", "2018-03-19T11:30");

    private final String text;
    private final String url;

    /**
     * Drafts with one text and one address in all places for such.
     *
     * @param text at most 30 characters
     */
    public FilledDraft(String text, String url) {
        this.text = text;
        this.url = url;
    }

    /** The draft of an entry of a type. */
    public ObjectNode of(Class<? extends Entry> type) {
        return fill(Entry.draftOf(type), Entry.viewOf(type));
    }

    private ObjectNode fill(Class<?> draft, Class<?> view) {
        var filled = JSON.objectNode();
        for (var component : draft.getRecordComponents()) {
            var name = JsonName.of(component);
            if (component.getType() != Current.class) {
                filled.set(name, valueOf(component.getAnnotatedType(), name, exampleOf(name, draft, view)));
            }
        }
        return filled;
    }

    /** The example that one of two records has of a property; null where neither has one. */
    private static String exampleOf(String name, Class<?> draft, Class<?> view) {
        return Stream.of(draft, view)
                .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                .filter(component -> JsonName.of(component).equals(name))
                .flatMap(FilledDraft::examplesOf)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> examplesOf(RecordComponent component) {
        var schema = component.getAccessor().getAnnotation(Schema.class);
        return schema == null ? Stream.of() : Arrays.stream(schema.examples());
    }

    private JsonNode valueOf(AnnotatedType annotated, String name, String example) {
        if (annotated instanceof AnnotatedParameterizedType list) {
            return JSON.arrayNode().add(valueOf(list.getAnnotatedActualTypeArguments()[0], name, example));
        }
        var type = (Class<?>) annotated.getType();
        var refers = annotated.getAnnotation(ExistingEntry.class);
        if (refers != null) {
            return reference(refers.value()[0], type);
        }
        if (type.isEnum()) {
            return JSON.textNode(JsonName.of((Enum<?>) type.getEnumConstants()[0]));
        }
        if (LanguageMap.class.isAssignableFrom(type)) {
            return texts(type == LocalizedText.class);
        }
        if (type.isRecord()) {
            return fill(type, type);
        }
        return plain(annotated, name, example);
    }

    private JsonNode plain(AnnotatedType annotated, String name, String example) {
        var type = annotated.getType();
        if (type == Integer.class) {
            return JSON.numberNode(3);
        }
        if (type == BigDecimal.class) {
            return JSON.numberNode(new BigDecimal("8.7"));
        }
        if (type == Boolean.class) {
            return JSON.booleanNode(false);
        }
        if (type == PartialDate.class || type == ScheduledTime.class) {
            return JSON.textNode(TIMES.getOrDefault(name, "2018-03"));
        }
        if (annotated.isAnnotationPresent(HttpUrl.class)) {
            return JSON.textNode(url);
        }
        if (annotated.isAnnotationPresent(LanguageTag.class)) {
            return JSON.textNode("nn");
        }
        if (name.equals("about")) {
            return JSON.textNode("");
        }
        var isText = annotated.isAnnotationPresent(Text.class);
        return JSON.textNode(example == null || isText ? text : example);
    }

    private JsonNode texts(boolean isOne) {
        var texts = JSON.objectNode();
        for (var tag : List.of("nb", "nn", "en", "se", "zh-Hant-TW", "nb-x-lettlest", "de-1996")) {
            texts.set(tag, isOne ? JSON.textNode(text) : JSON.arrayNode().add(text));
        }
        return texts;
    }

    private static ObjectNode reference(String collection, Class<?> type) {
        var entry = Api.json(Entry.ROOT + collection + "?limit=1&fields=id").at("/items/0");
        var reference = JSON.objectNode().put("id", entry.path("id").asText());
        for (var component : type.getRecordComponents()) {
            if (component.getName().equals("type")) {
                reference.set("type", entry.get("type"));
            } else if (component.getType().isEnum()) {
                var constant = (Enum<?>) component.getType().getEnumConstants()[0];
                reference.put(component.getName(), JsonName.of(constant));
            }
        }
        return reference;
    }
}
