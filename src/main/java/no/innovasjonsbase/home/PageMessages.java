package no.innovasjonsbase.home;

import java.util.Locale;
import java.util.ResourceBundle;

import io.quarkus.qute.TemplateData;

/** The words of the pages in a reader's language. */
@TemplateData
public record PageMessages(ResourceBundle texts) {

    /** The words in nb, nn or en. */
    public static PageMessages in(Locale language) {
        return new PageMessages(ResourceBundle.getBundle(
                "pages.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The words under a key. */
    public String of(String key) {
        return texts.getString(key);
    }

    /** What a language is called. */
    public String language(String tag) {
        return of("language." + tag);
    }
}
