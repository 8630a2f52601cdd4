package no.innovasjonsbase.platform.language;

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

    /**
     * A tag in its canonical form, with the shortest code of its language: {@code nn} for {@code nno}, and {@code nb} for
     * {@code no}; as it is where it is none.
     */
    static String canonical(String tag) {
        if (FIRST.contains(tag)) {
            return tag;
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            var language = LanguageCodes.shortest(locale.getLanguage());
            if (language.equals("no")) {
                return locale.getVariant().equalsIgnoreCase("nynorsk") ? "nn" : "nb";
            }
            return LanguageCodes.isOne(language)
                    ? new Locale.Builder()
                            .setLocale(locale)
                            .setLanguage(language)
                            .build()
                            .toLanguageTag()
                    : tag;
        } catch (IllformedLocaleException notOne) {
            return tag;
        }
    }

    /**
     * The tag that suits a reader of these languages best: by their order, then nb, nn, en, any. A language is also served by
     * one that it is a kind of, as {@code nn-NO} by {@code nn} (RFC 4647, lookup), and by one that is a kind of it.
     */
    static Optional<String> bestOf(Collection<String> tags, List<String> languages) {
        return Stream.of(languages.stream().map(LanguageMap::canonical), FIRST.stream(), tags.stream())
                .flatMap(candidates -> candidates)
                .flatMap(language -> lookUp(tags, language).stream())
                .findFirst();
    }

    private static Optional<String> lookUp(Collection<String> tags, String language) {
        for (int end = language.length(); end >= 0; end = language.lastIndexOf('-', end - 1)) {
            if (tags.contains(language.substring(0, end))) {
                return Optional.of(language.substring(0, end));
            }
        }
        return tags.stream().filter(tag -> tag.startsWith(language + "-")).findFirst();
    }
}
