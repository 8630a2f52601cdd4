package no.innovasjonsbase.platform.value;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Marks what is sent as an object with a value for each language tag, cut down by the languages asked for. */
public interface LanguageMap {
    /** The Jackson attribute under which language maps find the languages to cut themselves down by (a list). */
    String LANGUAGES = "ikb.languages";

    /** The Jackson attribute under which language maps leave the tags they were written with (a set). */
    String SERVED = "ikb.served";

    /** The languages that come first in every map, and that a reader is given who asked for none that is there. */
    List<String> FIRST = List.of("nb", "nn", "en");

    /** A tag in its canonical form, {@code no} as {@code nb}; as it is where it is none. */
    static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().equals("no") ? "nb" : locale.toLanguageTag();
        } catch (IllformedLocaleException notOne) {
            return tag;
        }
    }

    /** The tag that suits a reader of these languages best: by their order, then nb, nn, en, any. */
    static Optional<String> bestOf(Collection<String> tags, List<String> languages) {
        return Stream.of(languages.stream().map(LanguageMap::canonical), FIRST.stream(), tags.stream())
                .flatMap(candidates -> candidates)
                .filter(tags::contains)
                .findFirst();
    }
}
