package no.innovasjonsbase.pages;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

/** Selects the entries that a diagram has room for, of each type as many as of the others as long as there are any. */
final class DrawnEntries {
    private static final int MOST = 40;

    private final Set<String> entries = new LinkedHashSet<>();
    private long leftOut;

    /** Begins with the entry that the picture is of. */
    DrawnEntries(String subject) {
        entries.add(subject);
    }

    /** Adds as many as there is room for. */
    void add(Collection<String> hrefs) {
        var byCollection = new LinkedHashMap<String, Queue<String>>();
        for (var href : hrefs) {
            var collection = href.substring(0, href.lastIndexOf('/'));
            byCollection.computeIfAbsent(collection, none -> new ArrayDeque<>()).add(href);
        }
        int before = entries.size();
        while (entries.size() < MOST && !byCollection.isEmpty()) {
            byCollection.values().stream()
                    .map(Queue::remove)
                    .limit(MOST - entries.size())
                    .toList()
                    .forEach(entries::add);
            byCollection.values().removeIf(Queue::isEmpty);
        }
        leftOut += hrefs.size() - (entries.size() - before);
    }

    /** Their addresses. */
    Set<String> entries() {
        return entries;
    }

    /** How many of those that were added there was no room for. */
    long leftOut() {
        return leftOut;
    }
}
