package no.innovasjonsbase.platform.entry.draft;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTagValidator;

/**
 * Maps JSON pointers into an entry to pointers into the request body: a text may have come as {@code no} that an entry
 * has as {@code nb}.
 */
final class RequestPointer {
    private RequestPointer() {}

    /** The place in what was sent of what stands at a place in an entry; the same place where nothing was sent for it. */
    static String of(String pointer, JsonNode sent) {
        var there = new StringBuilder();
        var at = sent;
        for (var rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            var name = nameIn(at, rest.getMatchingProperty()).orElse(rest.getMatchingProperty());
            there.append(JsonPointer.empty().appendProperty(name));
            at = at.isArray() ? at.path(rest.getMatchingIndex()) : at.path(name);
        }
        return there.toString();
    }

    /** The tag under which a language map has a language that it doesn't have under the shortest. */
    private static Optional<String> nameIn(JsonNode map, String tag) {
        return map.has(tag) || !isLanguageMap(map)
                ? Optional.empty()
                : names(map)
                        .filter(name -> LanguageMap.canonical(name).equals(tag))
                        .findFirst();
    }

    private static boolean isLanguageMap(JsonNode map) {
        return map.isObject() && names(map).allMatch(LanguageTagValidator::isOne);
    }

    private static Stream<String> names(JsonNode map) {
        return map.properties().stream().map(java.util.Map.Entry::getKey);
    }
}
