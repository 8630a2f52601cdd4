package no.innovasjonsbase.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import no.innovasjonsbase.evidence.Section.Found;
import no.innovasjonsbase.evidence.Section.Place;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.view.View;

/** A page of all sections: what was found in each from its place on, and the way to the next page. */
final class EvidencePage {
    private final int size;
    private final Map<Section<?>, List<? extends Found<?>>> found = new HashMap<>();

    private EvidencePage(int size) {
        this.size = size;
    }

    /**
     * Reads a page.
     *
     * @param values those of the parameters that the sections have
     * @param places where the page begins in each section
     */
    static EvidencePage read(Documents documents, Map<String, Object> values, List<Place> places, int size) {
        var page = new EvidencePage(size);
        for (int i = 0; i < Sections.ALL.size(); i++) {
            var section = Sections.ALL.get(i);
            page.found.put(section, section.find(documents, values, places.get(i), size + 1));
        }
        return page;
    }

    /** Where the page begins that a cursor leads to, in each section; empty where it leads to none. */
    static Optional<List<Place>> placesIn(Cursor cursor) {
        var values = cursor.values();
        if (values.size() != Sections.ALL.size() * Section.PLACE) {
            return Optional.empty();
        }
        var places = new ArrayList<Place>();
        for (var section : Sections.ALL) {
            int begin = places.size() * Section.PLACE;
            section.placeIn(values.subList(begin, begin + Section.PLACE)).ifPresent(places::add);
            if (places.size() * Section.PLACE == begin) {
                return Optional.empty();
            }
        }
        return Optional.of(places);
    }

    /** The first page begins at the beginning of each section. */
    static List<Place> beginning() {
        return Sections.ALL.stream().map(section -> Place.BEGINNING).toList();
    }

    /** The cursor of the next page; null on the last one. */
    String next(String list) {
        if (found.values().stream().allMatch(some -> some.size() <= size)) {
            return null;
        }
        var values = new ArrayList<String>();
        Sections.ALL.forEach(section -> values.addAll(placeAfter(section)));
        return new Cursor(values).encode(list);
    }

    private <V extends View> List<String> placeAfter(Section<V> section) {
        return section.placeAfter(foundIn(section), size);
    }

    /** Something made of each entry of a section on this page, and of what ties it to the principle. */
    <V extends View, T> List<T> each(
            Section<V> section, Function<Found<V>, V> read, BiFunction<V, List<RelationReason.Kind>, T> make) {
        return foundIn(section).stream()
                .limit(size)
                .map(one -> make.apply(read.apply(one), one.kinds()))
                .toList();
    }

    @SuppressWarnings("unchecked") // Each section is put in with what it found itself.
    private <V extends View> List<Found<V>> foundIn(Section<V> section) {
        return (List<Found<V>>) found.get(section);
    }
}
