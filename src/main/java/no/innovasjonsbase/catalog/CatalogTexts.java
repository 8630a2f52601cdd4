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

    /** Whether an IRI is that of a theme of the EU's whose name is known. */
    static boolean isTheme(String iri) {
        return iri.startsWith(Authority.THEMES) && in(LANGUAGES.get(0)).containsKey(themeKey(iri));
    }

    /** What a theme is called, by language. */
    static Map<String, String> ofTheme(String iri) {
        return of(themeKey(iri));
    }

    private static String themeKey(String iri) {
        return "theme" + iri.substring(Authority.THEMES.length()).replace('/', '.');
    }

    private static ResourceBundle in(String language) {
        return ResourceBundle.getBundle(
                "catalog.texts",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
