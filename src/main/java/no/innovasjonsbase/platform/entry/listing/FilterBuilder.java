package no.innovasjonsbase.platform.entry.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.SourceRefColumn;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.language.LanguageTagValidator;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.TimeSlot;
import no.innovasjonsbase.platform.view.JsonName;

/**
 * What a list is narrowed down to: conditions in HQL on the entity {@code e}, made from query parameters. Each method
 * takes a parameter's name and its value as {@link ParameterParser} does.
 */
public final class FilterBuilder {
    private final Faults faults;
    private final ParameterParser parser;
    private final Current.Day day;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    /** What was asked for, in a form that doesn't depend on the order of parameters; cursors are bound to it. */
    private final Map<String, String> asked = new TreeMap<>();

    private boolean dependsOnToday;

    /** @param day the day for which entries are asked whether they are there */
    FilterBuilder(Faults faults, Current.Day day) {
        this.faults = faults;
        this.day = day;
        this.parser = new ParameterParser(faults);
    }

    /** Entries whose reference leads to one of these ids. */
    public void reference(String parameter, String value, String path) {
        andIn(parameter, value, parser.slugs(parameter, value), "e." + path + ".id %s");
    }

    /** Entries that meet a condition in HQL in which an id has to be one of these in each place such as {@code x.id %1$s}. */
    public void idsIn(String parameter, String value, String condition) {
        andIn(parameter, value, parser.slugs(parameter, value), condition);
    }

    /** Entries with at least one element of a collection whose reference (path; empty for itself) leads to one of these ids. */
    public void anyReference(String parameter, String value, String collection, String path) {
        var reference = path.isEmpty() ? "x.id" : "x." + path + ".id";
        andIn(
                parameter,
                value,
                parser.slugs(parameter, value),
                "exists (select 1 from e." + collection + " x where " + reference + " %s)");
    }

    /** Entries that cite one of these sources. */
    public void cites(String parameter, String value) {
        var sources = parser.slugs(parameter, value).stream()
                .map(SourceRefColumn::refTo)
                .toList();
        andIn(parameter, value, sources, "exists (select 1 from e.citations x where x.source %s)");
    }

    /** Entries whose attribute is one of these language tags. */
    public void language(String parameter, String value, String path) {
        var tags = parser.list(parameter, value, LanguageTagValidator::isOne, "not-a-language").stream()
                .map(LanguageMap::canonical)
                .toList();
        andIn(parameter, value, tags, "e." + path + " %s");
    }

    /** Entries whose attribute is one of these organization numbers. */
    public void orgnr(String parameter, String value, String path) {
        andIn(parameter, value, parser.orgnrs(parameter, value), "e." + path + " %s");
    }

    /** Entries whose attribute is one of these two-letter codes. */
    public void country(String parameter, String value, String path) {
        var codes = parser.ids(parameter, value, Register.COUNTRY, "not-a-country");
        andIn(parameter, value, codes, "e." + path + " %s");
    }

    /** Entries whose attribute is one of these constants. */
    public <C extends Enum<C>> void constant(String parameter, String value, String path, Class<C> constants) {
        var byName = Stream.of(constants.getEnumConstants())
                .collect(Collectors.toMap(JsonName::of, constant -> constant, (a, b) -> a, TreeMap::new));
        var chosen = parser.oneOf(parameter, value, byName.keySet()).stream()
                .map(byName::get)
                .toList();
        andIn(parameter, value, chosen, "e." + path + " %s");
    }

    /** Entries whose attribute is this text, which may have commas in it. */
    public void text(String parameter, String value, String path) {
        parser.text(parameter, value).ifPresent(text -> and(parameter, value, "e." + path + " = " + bind(text)));
    }

    /** Entries whose attribute is true, or false. */
    public void flag(String parameter, String value, String path) {
        parser.flag(parameter, value).ifPresent(flag -> and(parameter, value, "e." + path + " = " + bind(flag)));
    }

    /** Entries whose number is this one. */
    public void number(String parameter, String value, String path, int min, int max) {
        parser.number(parameter, value, min, max)
                .ifPresent(number -> and(parameter, value, "e." + path + " = " + bind(number.intValue())));
    }

    /** Entries whose period touches the time {@code from}–{@code to}, ends included; either may be null. */
    public void period(String from, String to, String path) {
        touching(
                from,
                to,
                new TimeRange("e." + path + ".firstDay", "e." + path + ".lastDay", Period.END_OF_CALENDAR),
                day -> day,
                day -> day);
    }

    /** Entries whose time slot touches the time {@code from}–{@code to}, ends included; either may be null. */
    public void timeSlot(String from, String to, String path) {
        touching(
                from,
                to,
                new TimeRange("e." + path + ".firstMinute", "e." + path + ".lastMinute", TimeSlot.END_OF_CALENDAR),
                TimeSlot::firstMinuteOf,
                TimeSlot::lastMinuteOf);
    }

    /**
     * A range of time that an entity has.
     *
     * @param first where it begins, in HQL
     * @param last where it ends
     * @param unknown where one begins that isn't known
     */
    private record TimeRange(String first, String last, Object unknown) {}

    private void touching(
            String from,
            String to,
            TimeRange range,
            Function<LocalDate, Object> beginning,
            Function<LocalDate, Object> ending) {
        var begin = parser.date("from", from);
        var end = parser.date("to", to);
        if (begin.isPresent()
                && end.isPresent()
                && begin.get().firstDay().isAfter(end.get().lastDay())) {
            faults.query("from", "range-reversed", "from", from, "to", to);
        }
        begin.ifPresent(date -> and("from", from, range.last() + " >= " + bind(beginning.apply(date.firstDay()))));
        end.ifPresent(date -> and("to", to, range.first() + " <= " + bind(ending.apply(date.lastDay()))));
        if (begin.isPresent() || end.isPresent()) {
            // An unknown time lies in no range, also not in one that reaches the end of the calendar.
            and("known", "", range.first() + " < " + bind(range.unknown()));
        }
    }

    /**
     * Entries that are there on the day, are not, or of which it is unknown.
     *
     * @param period the attribute that has their beginning and end
     * @param confirmation the attribute that has the day on which they were last known to be there
     */
    public void current(String parameter, String value, String period, String confirmation) {
        var names = Stream.of(Current.values()).collect(Collectors.toMap(JsonName::of, answer -> answer));
        var chosen = parser.oneOf(parameter, value, new TreeSet<>(names.keySet()));
        if (chosen.isEmpty()) {
            return;
        }
        dependsOnToday = day.isToday();
        if (!day.isToday()) {
            asked.put("asOf", day.date().toString());
        }
        var answers = chosen.stream().map(names::get).collect(Collectors.toCollection(TreeSet::new));
        and(parameter, value, new CurrentCondition(day, period, confirmation, this::bind).of(answers));
    }

    /** Entries that have some words: noted for the cursor, for the database knows nothing of it. */
    void words(String q) {
        asked.put("q", q);
    }

    /**
     * Entries that are amongst these, which were found elsewhere.
     *
     * @param cursorScope what they were found by, for the cursor
     */
    public void found(String cursorScope, List<String> ids) {
        asked.put("found", cursorScope);
        amongst(ids);
    }

    /** Entries that are amongst these. */
    void amongst(List<String> ids) {
        conditions.add("e.id " + bindAll(ids));
    }

    /** Entries changed at an instant or later. */
    void updatedSince(String value) {
        parser.instant("updatedSince", value)
                .ifPresent(instant -> and("updatedSince", value, "e.updatedAt >= " + bind(upToMillisecond(instant))));
    }

    /** Entries with these ids; how many were asked for. */
    int ids(String value) {
        var ids = parser.slugs("ids", value);
        andIn("ids", value, ids, "e.id %s");
        return ids.size();
    }

    /** The name under which a value stands in the query, colon included. */
    String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The condition that an attribute is one of some values, without the attribute. */
    private String bindAll(List<?> some) {
        var list = ValueList.of("p" + values.size(), some);
        values.putAll(list.parameters());
        return list.condition();
    }

    /** These conditions and some more as a where clause; empty where there are none. */
    String clause(List<String> more) {
        var all = Stream.concat(conditions.stream(), more.stream()).collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    List<String> conditions() {
        return conditions;
    }

    Map<String, Object> values() {
        return values;
    }

    String cursorScope() {
        return asked.toString();
    }

    /** Whether entries come and go with the day, though nothing changes. */
    boolean dependsOnToday() {
        return dependsOnToday;
    }

    private void and(String parameter, String value, String condition) {
        asked.put(parameter, value);
        conditions.add(condition);
    }

    /** Adds a condition, such as {@code e.id %s}, that an attribute is one of some values, where there are any. */
    private void andIn(String parameter, String value, List<?> values, String condition) {
        if (!values.isEmpty()) {
            and(parameter, value, condition.formatted(bindAll(values)));
        }
    }

    /** The next whole millisecond: times are kept to it, and a database may cut off what is finer. */
    private static Instant upToMillisecond(Instant instant) {
        var millisecond = instant.truncatedTo(ChronoUnit.MILLIS);
        return millisecond.equals(instant) ? instant : millisecond.plusMillis(1);
    }
}
