package no.innovasjonsbase.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.claims.Claim;
import no.innovasjonsbase.claims.ClaimReader;
import no.innovasjonsbase.platform.entry.Entry;

/** Counts entries, one after another, type after type. */
final class StatisticsCounter {
    /** The languages that every text of the base should have; no part of an entry is called so. */
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    private static final int MONTH_LENGTH = "2026-11".length();

    private final List<Statistics.OfType> types = new ArrayList<>();
    private final Map<String, long[]> textsAndWords = new HashMap<>();
    private final Map<String, Long> months = new TreeMap<>();
    private long entries;
    private long claims;
    private long sourced;

    /** Counts the document of an entry. */
    void add(JsonNode document) {
        entries++;
        months.merge(document.at("/meta/createdAt").asText().substring(0, MONTH_LENGTH), 1L, Long::sum);
        for (var claim : ClaimReader.claimsIn(document)) {
            claims++;
            sourced += claim.isSourced() ? 1 : 0;
            addText(claim);
        }
    }

    /** Says that all entries of a type have been counted. */
    void endOf(Class<? extends Entry> type) {
        var before = total();
        types.add(new Statistics.OfType(
                Entry.typeOf(type),
                Entry.ROOT + Entry.collectionOf(type),
                entries - types.stream().mapToLong(Statistics.OfType::entries).sum(),
                Statistics.Claims.of(claims - before.total(), sourced - before.sourced())));
    }

    Statistics result(long change, Instant time, Statistics.Principles principles) {
        return new Statistics(
                change,
                time,
                entries,
                Statistics.Claims.of(claims, sourced),
                List.copyOf(types),
                LANGUAGES.stream().map(this::ofLanguage).toList(),
                principles,
                months.entrySet().stream()
                        .map(month -> new Statistics.OfMonth(month.getKey(), month.getValue()))
                        .toList(),
                null);
    }

    private Statistics.Claims total() {
        return Statistics.Claims.of(
                types.stream().mapToLong(type -> type.claims().total()).sum(),
                types.stream().mapToLong(type -> type.claims().sourced()).sum());
    }

    private Statistics.OfLanguage ofLanguage(String language) {
        var counted = textsAndWords.getOrDefault(language, new long[2]);
        return new Statistics.OfLanguage(language, counted[0], counted[1]);
    }

    private void addText(Claim claim) {
        for (var language : LANGUAGES) {
            if ((claim.pointer() + "/").contains("/" + language + "/")) {
                var counted = textsAndWords.computeIfAbsent(language, first -> new long[2]);
                counted[0]++;
                counted[1] += wordsIn(claim.value().asText());
            }
        }
    }

    /** How many runs of letters, digits and what joins them a text has. */
    private static long wordsIn(String text) {
        long words = 0;
        var isWithin = false;
        for (int i = 0; i < text.length(); i++) {
            var isOfWord = !Character.isWhitespace(text.charAt(i));
            words += isOfWord && !isWithin ? 1 : 0;
            isWithin = isOfWord;
        }
        return words;
    }
}
