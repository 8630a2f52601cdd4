package no.innovasjonsbase.platform.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A localizable message: a key of the texts, and the values of its placeholders.
 *
 * @param key its name in {@code problems/texts_*.properties}
 * @param values what stands in for each {@code {name}} in the sentence
 */
public record Message(String key, Map<String, String> values) {
    /** What a client sent is repeated to it in part only. */
    private static final int MAX_VALUE = 500;

    private static final Pattern LONE_SURROGATE =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** The message under a key, with names and values in turn. */
    public static Message of(String key, Object... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], readable(String.valueOf(namesAndValues[i + 1])));
        }
        return new Message(key, values);
    }

    /** A text that can be sent: no half characters, and not endless. */
    static String readable(String text) {
        var start = text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "…";
        return LONE_SURROGATE.matcher(start).replaceAll("\ufffd");
    }

    /** The sentence in nb, nn or en. */
    public String in(Locale language) {
        var sentence = ResourceBundle.getBundle(
                        "problems.texts",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return PLACEHOLDER
                .matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }
}
