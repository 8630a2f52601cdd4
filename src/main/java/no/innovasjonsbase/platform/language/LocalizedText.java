package no.innovasjonsbase.platform.language;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

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
        examples =
                "{\"nb\": \"Ta utgangspunkt i innbyggernes behov.\", \"en\": \"Take citizens’ needs as the starting point.\"}")
public final class LocalizedText implements LanguageMap {
    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(LocalizedText::rank).thenComparing(Comparator.naturalOrder());

    @Schema(hidden = true)
    private final SortedMap<String, String> texts;

    private LocalizedText(SortedMap<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The text with these entries.
     *
     * @throws IllegalArgumentException where two tags mean the same language, as {@code no} and {@code nb}
     */
    @JsonCreator
    public static LocalizedText of(Map<String, String> entries) {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach((tag, text) -> texts.put(tag, text == null ? "" : text));
        return new LocalizedText(inOrder(texts));
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
        return LanguageMap.bestOf(texts.keySet(), languages).map(tag -> Map.entry(tag, texts.get(tag)));
    }

    /** A map by language tag in the order that all such maps have: nb, nn and en first, the rest by tag. */
    public static <T> SortedMap<String, T> inOrder(Map<String, T> entries) {
        var sorted = new TreeMap<String, T>(ORDER);
        entries.forEach((tag, value) -> {
            if (sorted.put(LanguageMap.canonical(tag), value) != null) {
                throw new IllegalArgumentException("Two entries for one language: " + tag);
            }
        });
        return Collections.unmodifiableSortedMap(sorted);
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

    /** Writes the texts. */
    static final class Serializer extends LanguageMapSerializer<LocalizedText> {
        private static final long serialVersionUID = 1;

        Serializer() {
            super(LocalizedText.class);
        }

        @Override
        protected SortedMap<String, ?> entriesOf(LocalizedText text) {
            return text.texts;
        }
    }
}
