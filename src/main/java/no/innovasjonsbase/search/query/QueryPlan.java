package no.innovasjonsbase.search.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a query is run on an index: decided by all entries, before any filter, so that a filter only takes away.
 *
 * @param query what is asked for; phrases that no entry has are read as their words
 * @param required how many of the terms have to be there
 * @param isRelaxed whether that isn't all of them, and parts of words will do
 * @param misspelt the words that no entry has: those like them are taken
 * @param corrections the words of entries that misspelt ones stand for, where that can be told
 * @param isInexact whether no entry has every word itself: only some of them, parts of them or words like them
 * @param weights how much each word tells, from 0 to 1; those that are missing tell all
 * @param frequent the words that so many entries have that nobody reads on to those that only say others of the same
 *     meaning
 */
public record QueryPlan(
        ParsedQuery query,
        int required,
        boolean isRelaxed,
        Set<String> misspelt,
        Map<String, String> corrections,
        boolean isInexact,
        Map<String, Float> weights,
        Set<String> frequent) {
    private static final float TELLING = 0.5f;

    float weightOf(String word) {
        return weights.getOrDefault(word, 1f);
    }

    /** How much it counts where a word stands: in a longer query it counts more how many there are. */
    float weightOfNames() {
        int size = query.wanted().size();
        return size < 3 ? 1 : size < 5 ? Boosts.NAMES_OF_SEVERAL : Boosts.NAMES_OF_MANY;
    }

    /** Whether some words can stand for what is asked for. */
    boolean isTelling(List<String> some) {
        return some.stream().anyMatch(word -> weightOf(word) >= TELLING);
    }
}
