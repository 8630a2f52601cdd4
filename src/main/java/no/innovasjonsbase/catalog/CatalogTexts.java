package no.innovasjonsbase.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of the catalogue, in every language of the base. */
final class CatalogTexts {
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private CatalogTexts() {}

    /** The texts under a key, by language. */
    static Map<String, String> of(String key) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            texts.put(language, in(language).getString(key));
        }
        return texts;
    }

    /** The same with something in place of {@code {0}}. */
    static Map<String, String> of(String key, String name) {
        var texts = of(key);
        texts.replaceAll((language, text) -> text.replace("{0}", name));
        return texts;
    }

    private static ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                "catalog.texts",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
