package no.innovasjonsbase.platform.entry.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.value.UnknownLast;

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
     * @param column makes of the attribute what the database sorts by; never null
     * @param parse makes that value from the string that a cursor holds, or throws where it holds none
     */
    public record Key(String path, UnaryOperator<Object> column, Function<String, ?> parse) {
        private static Key of(String path, Function<String, ?> parse) {
            return new Key(path, UnaryOperator.identity(), parse);
        }
    }

    /** What every list may be sorted by, and the property (name, title …) that entries are known by. */
    public static Sorts by(String heading) {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", Key.of("id", Sorts::slug));
        keys.put(heading, Key.of("sortKey", text -> like("[0-9a-f]*", text)));
        keys.put("createdAt", Key.of("createdAt", Sorts::instant));
        keys.put("updatedAt", Key.of("updatedAt", Sorts::instant));
        return new Sorts(keys);
    }

    /**
     * The same, and a date: the first day of a period; unknown ones last.
     *
     * @param path the period's attribute
     */
    public Sorts andDate(String name, String path) {
        return and(name, Key.of(path + ".firstDay", text -> LocalDate.parse(like(DATABASE_TIME, text))));
    }

    /** The same, and the attribute of that name, a number; unknown ones last. */
    public Sorts andNumber(String name) {
        var column = new UnknownLast();
        return and(name, new Key(name, number -> column.convertToDatabaseColumn((Integer) number), Integer::valueOf));
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
