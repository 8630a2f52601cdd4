package no.innovasjonsbase.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;

import no.innovasjonsbase.platform.language.LanguageMap;

/**
 * A text on a page.
 *
 * @param language the tag of its language where that isn't the page's; null otherwise, and for names
 */
@TemplateData
public record Text(String text, String language) {
    private static final int SHORT = 160;

    /** A text in the language of the page, or in none. */
    static Text of(String text) {
        return new Text(text, null);
    }

    /** The tag of the text of a language map that suits a reader best; null where it is empty. */
    static String bestTag(JsonNode map, Locale reader) {
        var tags = map.properties().stream().map(Map.Entry::getKey).toList();
        return LanguageMap.bestOf(tags, List.of(reader.toLanguageTag())).orElse(null);
    }

    /** A text in the language of a tag, for a reader. */
    static Text in(String tag, String text, Locale reader) {
        return new Text(text, tag.equals(reader.toLanguageTag()) ? null : tag);
    }

    /** What a property holds that is a text, by language or in none; null where there is none. */
    static Text in(JsonNode value, Locale reader) {
        if (!value.isObject()) {
            return value.isValueNode() && !value.isNull() ? of(value.asText()) : null;
        }
        var tag = bestTag(value, reader);
        return tag == null ? null : in(tag, value.path(tag).asText(), reader);
    }

    /** The same, cut at a word where it is long. */
    Text shortened() {
        if (text.length() <= SHORT) {
            return this;
        }
        int end = text.lastIndexOf(' ', SHORT);
        var begin = text.substring(
                0, end < SHORT / 2 ? text.offsetByCodePoints(0, text.codePointCount(0, SHORT) - 1) : end);
        return new Text(begin + "…", language);
    }
}
