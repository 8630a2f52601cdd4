package no.innovasjonsbase.platform.entry;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import no.innovasjonsbase.platform.http.Renderer;

/**
 * The same text in several languages: a map from language tags (BCP 47) to texts, nb, nn and en first, the rest by tag.
 *
 * <p>Tags are kept in their canonical form, and {@code no} as {@code nb}.
 */
@JsonSerialize(using = LocalizedText.Serializer.class)
@Schema(
        name = "LanguageMap",
        type = SchemaType.OBJECT,
        description = "A text in several languages, by language tag (BCP 47). With `lang` it holds one entry, and its "
                + "key tells which language that is.",
        properties = {
            @SchemaProperty(name = "nb", type = SchemaType.STRING, description = "Bokmål."),
            @SchemaProperty(name = "nn", type = SchemaType.STRING, description = "Nynorsk."),
            @SchemaProperty(name = "en", type = SchemaType.STRING, description = "English.")
        },
        additionalProperties = String.class,
        minProperties = 1,
        examples = "{\"nb\": \"Ta utgangspunkt i innbyggernes behov.\", \"en\": \"Start from the needs of citizens.\"}")
public final class LocalizedText {
    private static final List<String> FIRST = List.of("nb", "nn", "en");
    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(LocalizedText::rank).thenComparing(Comparator.naturalOrder());

    @Schema(hidden = true)
    private final SortedMap<String, String> texts;

    private LocalizedText(SortedMap<String, String> texts) {
        this.texts = Collections.unmodifiableSortedMap(texts);
    }

    /**
     * The text with these entries.
     *
     * @throws IllegalArgumentException where two tags mean the same language, as {@code no} and {@code nb}
     */
    @JsonCreator
    public static LocalizedText of(Map<String, String> entries) {
        var texts = new TreeMap<String, String>(ORDER);
        entries.forEach((tag, text) -> {
            if (texts.put(canonical(tag), Objects.requireNonNullElse(text, "")) != null) {
                throw new IllegalArgumentException("Two entries for one language: " + tag);
            }
        });
        return new LocalizedText(texts);
    }

    /** A tag in its canonical form, {@code no} as {@code nb}; as it is where it is none. */
    public static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().equals("no") ? "nb" : locale.toLanguageTag();
        } catch (IllformedLocaleException notOne) {
            return tag;
        }
    }

    private static int rank(String tag) {
        var rank = FIRST.indexOf(tag);
        return rank < 0 ? FIRST.size() : rank;
    }

    /** The texts by tag, nb, nn and en first; can't be changed. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    /** The entry that suits a reader of these languages best: by their order, then nb, nn, en, any. */
    public Optional<Map.Entry<String, String>> best(List<String> languages) {
        return Stream.of(languages.stream().map(LocalizedText::canonical), FIRST.stream(), texts.keySet().stream())
                .flatMap(tags -> tags)
                .filter(texts::containsKey)
                .findFirst()
                .map(tag -> Map.entry(tag, texts.get(tag)));
    }

    /** The text in bokmål, or the next best; empty where there is none at all. */
    public String inBokmal() {
        return best(FIRST).map(Map.Entry::getValue).orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocalizedText text && texts.equals(text.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }

    /** Writes the map, cut down to one entry where the caller chose languages, and notes which tags it wrote. */
    static final class Serializer extends StdSerializer<LocalizedText> {
        private static final long serialVersionUID = 1;

        Serializer() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider context) throws IOException {
            json.writeStartObject();
            for (var entry : shown(text, context)) {
                json.writeStringField(entry.getKey(), entry.getValue());
                note(entry.getKey(), context);
            }
            json.writeEndObject();
        }

        private static Collection<Map.Entry<String, String>> shown(LocalizedText text, SerializerProvider context) {
            return context.getAttribute(Renderer.LANGUAGES) instanceof List<?> chosen && !chosen.isEmpty()
                    ? text.best(chosen.stream().map(String.class::cast).toList())
                            .map(List::of)
                            .orElse(List.of())
                    : text.texts().entrySet();
        }

        @SuppressWarnings("unchecked")
        private static void note(String tag, SerializerProvider context) {
            if (context.getAttribute(Renderer.SERVED) instanceof Collection<?> served) {
                ((Collection<String>) served).add(tag);
            }
        }
    }
}
