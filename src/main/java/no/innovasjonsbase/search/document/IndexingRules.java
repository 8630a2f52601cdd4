package no.innovasjonsbase.search.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Indexing rules of an entry type, as the vocabulary says: properties by their paths, with dots between nested ones.
 * Texts in languages and references to other entries need no mention.
 *
 * @param rank where it stands among the types, by how likely people look it up by name: the lower, the likelier; null
 *     for last
 * @param names what an entry is called besides its title
 * @param hidden those of its names by which it is found and that are not shown
 * @param texts what an entry says without saying in which language
 * @param ignored what stands elsewhere about it, and isn't what it says
 * @param within what it belongs to, which tells it from others of its name
 * @param time the first and last day it is about, or the day
 * @param isOpenEnded whether it goes on unless its last day is known; else it is then over on the day it began
 * @param timeOf the entry whose time it has where its own isn't known; null where there is none
 */
record IndexingRules(
        Integer rank,
        List<String> names,
        List<String> hidden,
        List<String> texts,
        List<String> ignored,
        List<String> within,
        List<String> time,
        @JsonProperty("isOpenEnded") boolean isOpenEnded,
        String timeOf) {
    private static final int LAST = 100;

    IndexingRules {
        rank = Objects.requireNonNullElse(rank, LAST);
        names = orEmpty(names);
        hidden = orEmpty(hidden);
        texts = orEmpty(texts);
        ignored = orEmpty(ignored);
        within = orEmpty(within);
        time = orEmpty(time);
    }

    /** Whether a path leads to an object of which properties are named here: with short names as {@code doi}, it looks like a text in languages. */
    boolean isOfProperties(String path) {
        return Stream.concat(texts.stream(), names.stream()).anyMatch(text -> text.startsWith(path + "."));
    }

    private static List<String> orEmpty(List<String> paths) {
        return paths == null ? List.of() : List.copyOf(paths);
    }
}
