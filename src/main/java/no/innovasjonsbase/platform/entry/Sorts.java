package no.innovasjonsbase.platform.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The properties that a list may be sorted by, each backed by a column without nulls that has an index with the id.
 *
 * @param keys by the name that a client uses
 */
public record Sorts(Map<String, Key> keys) {

    /** Java knows years that no database does. */
    private static final String DATABASE_TIME = "[0-9]{4}-.*";

    /**
     * What a property is sorted by.
     *
     * @param path the attribute in HQL, from the entity on
     * @param value the attribute's value in an entry, as the database sorts it; never null
     * @param parse makes that value from the string that a cursor holds, or throws where it holds none
     */
    public record Key(String path, Function<Entry, ?> value, Function<String, ?> parse) {
        Object valueIn(Entry entry) {
            return value.apply(entry);
        }
    }

    /** What every list may be sorted by, and the property (name, title …) that entries are known by. */
    public static Sorts by(String heading) {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", new Key("id", entry -> entry.id, Sorts::slug));
        keys.put(heading, new Key("sortKey", entry -> entry.sortKey, text -> like("[0-9a-f]*", text)));
        keys.put("createdAt", new Key("createdAt", entry -> entry.createdAt, Sorts::instant));
        keys.put("updatedAt", new Key("updatedAt", entry -> entry.updatedAt, Sorts::instant));
        return new Sorts(keys);
    }

    /** The same, and a date: the first day of a period; unknown ones last. */
    public <E extends Entry> Sorts andDate(String name, String path, Class<E> type, Function<E, Period> period) {
        return and(
                name,
                new Key(
                        path + ".firstDay",
                        entry -> period.apply(type.cast(entry)).firstDay,
                        text -> LocalDate.parse(like(DATABASE_TIME, text))));
    }

    /** The same, and a number; unknown ones last. */
    public <E extends Entry> Sorts andNumber(String name, Class<E> type, Function<E, Integer> number) {
        var column = new UnknownLast();
        return and(
                name,
                new Key(
                        name,
                        entry -> column.convertToDatabaseColumn(number.apply(type.cast(entry))),
                        Integer::valueOf));
    }

    private static String slug(String text) {
        if (!Slug.isOne(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Instant instant(String text) {
        return Instant.parse(like(DATABASE_TIME, text));
    }

    private static String like(String pattern, String text) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private Sorts and(String name, Key key) {
        var more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new Sorts(more);
    }
}
