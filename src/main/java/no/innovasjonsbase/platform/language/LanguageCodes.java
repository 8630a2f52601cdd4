package no.innovasjonsbase.platform.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/** The codes of languages: those of two letters (ISO 639-1), and of three (ISO 639-2 and 639-3) for languages without. */
final class LanguageCodes {
    private static final Set<String> OF_TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> BY_THREE_LETTERS = byThreeLetters();

    /** Codes that say of a text that it is in none or in several, or that nobody knows (ISO 639-2). */
    private static final Set<String> OF_NO_LANGUAGE = Set.of("mis", "mul", "und", "zxx");

    private LanguageCodes() {}

    /** Whether a subtag can be a language: longer ones are reserved, and names of languages look like them. */
    static boolean isOne(String subtag) {
        return OF_TWO_LETTERS.contains(subtag) || subtag.length() == 3 && !OF_NO_LANGUAGE.contains(subtag);
    }

    /** The code of two letters where the language has one, as {@code nn} for {@code nno}; else the code as it is. */
    static String shortest(String code) {
        return BY_THREE_LETTERS.getOrDefault(code, code);
    }

    private static Map<String, String> byThreeLetters() {
        var codes = new HashMap<String, String>();
        for (var code : OF_TWO_LETTERS) {
            try {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            } catch (MissingResourceException unknown) {
                // It has none.
            }
        }
        // What libraries call some of them (ISO 639-2/B).
        var ofLibraries =
                "alb=sq arm=hy baq=eu bur=my chi=zh cze=cs dut=nl fre=fr geo=ka ger=de gre=el ice=is mac=mk mao=mi "
                        + "may=ms per=fa rum=ro slo=sk tib=bo wel=cy";
        for (var pair : ofLibraries.split(" ")) {
            codes.put(pair.substring(0, 3), pair.substring(4));
        }
        return codes;
    }
}
