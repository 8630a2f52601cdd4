package no.innovasjonsbase.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many there are of each kind.
 *
 * @param byKind those that there are any of
 */
record Counts<K>(Map<K, Long> byKind) {

    /** The counts in rows of a kind and a number. */
    @SuppressWarnings("unchecked") // The query tells what is in its rows.
    static <K> Counts<K> of(List<Object[]> rows) {
        return new Counts<>(rows.stream().collect(Collectors.toMap(row -> (K) row[0], row -> (Long) row[1])));
    }

    long of(K kind) {
        return byKind.getOrDefault(kind, 0L);
    }
}
