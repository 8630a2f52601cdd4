package no.innovasjonsbase.platform.language;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

/**
 * Writes a map by language, cut down to its best entry where the caller chose languages, and notes the tags it wrote.
 *
 * @param <M> the type of the map
 */
public abstract class LanguageMapSerializer<M> extends StdSerializer<M> {
    private static final long serialVersionUID = 1;

    protected LanguageMapSerializer(Class<M> type) {
        super(type);
    }

    /** What a map holds, by canonical language tag. */
    protected abstract SortedMap<String, ?> entriesOf(M map);

    @Override
    public void serialize(M map, JsonGenerator json, SerializerProvider context) throws IOException {
        var entries = entriesOf(map);
        json.writeStartObject();
        for (var tag : shown(entries.keySet(), context)) {
            json.writeObjectField(tag, entries.get(tag));
            note(tag, context);
        }
        json.writeEndObject();
    }

    private static Collection<String> shown(Set<String> tags, SerializerProvider context) {
        return context.getAttribute(LanguageMap.LANGUAGES) instanceof List<?> chosen && !chosen.isEmpty()
                ? LanguageMap.bestOf(
                                tags, chosen.stream().map(String.class::cast).toList())
                        .stream()
                        .toList()
                : tags;
    }

    @SuppressWarnings("unchecked")
    private static void note(String tag, SerializerProvider context) {
        if (context.getAttribute(LanguageMap.SERVED) instanceof Collection<?> served) {
            ((Collection<String>) served).add(tag);
        }
    }
}
