package no.innovasjonsbase.search.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.LanguageMap;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.search.query.Question;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.Words;

/** Parses query parameters of search and suggest and collects every fault. */
final class Parameters {
    private static final int DEFAULT_LIMIT = 20;
    private static final Set<String> FACETS = Set.of("type", "topic", "organization", "year");

    private final Faults faults;

    Parameters(Faults faults) {
        this.faults = faults;
    }

    /** What a request asks for. */
    SearchQuery query(SearchRequest request, EntryTypes types, Words words) {
        var identity = String.join(
                "|",
                "search",
                request.q,
                request.type,
                request.topic,
                request.organization,
                request.from,
                request.to,
                request.lang);
        return new SearchQuery(
                question(request.q, words),
                tags(request.lang),
                types(request.type, types),
                slugs("topic", request.topic),
                slugs("organization", request.organization),
                date("from", request.from),
                date("to", request.to),
                new TreeSet<>(oneOf("facets", request.facets, FACETS)),
                limit(request.limit, DEFAULT_LIMIT, SearchQuery.MAX_LIMIT),
                offset(request.after, identity),
                identity);
    }

    /** The question in {@code q}; one without terms where there is none. */
    Question question(String q, Words words) {
        if (q == null) {
            faults.query("q", "search-missing");
            return new Question(List.of());
        }
        return Question.read(q, words, faults);
    }

    /** Names of types of entry. */
    List<String> types(String value, EntryTypes types) {
        return oneOf(
                "type",
                value,
                types.byCollection().values().stream().map(Entry::typeOf).collect(Collectors.toSet()));
    }

    /** Values of which each has to be one of some. */
    List<String> oneOf(String parameter, String value, Set<String> valid) {
        var chosen = split(value);
        chosen.stream()
                .filter(name -> !valid.contains(name))
                .forEach(name -> faults.query(
                        parameter, "not-one-of", "value", name, "valid", String.join(", ", new TreeSet<>(valid))));
        return chosen;
    }

    /** Ids of entries. */
    List<String> slugs(String parameter, String value) {
        var ids = split(value);
        ids.stream().filter(id -> !Slug.isOne(id)).forEach(id -> faults.query(parameter, "not-a-slug", "value", id));
        return ids;
    }

    /** Language tags; that they are well-formed was seen to before. */
    List<String> tags(String value) {
        return split(value).stream().map(LanguageMap::canonical).toList();
    }

    /** A date as exact as it is given. */
    Optional<PartialDate> date(String parameter, String value) {
        var date = PartialDate.find(value);
        if (date.isEmpty() && value != null && !value.isEmpty()) {
            faults.query(parameter, "not-a-date", "value", value);
        }
        return date;
    }

    /** How many are wanted. */
    int limit(String value, int usual, int most) {
        if (value == null || value.isEmpty()) {
            return usual;
        }
        if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        faults.query("limit", "not-a-number", "value", value, "min", 1, "max", most);
        return usual;
    }

    /** How many hits come before the page that a cursor leads to. */
    int offset(String after, String identity) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        var cursor = Cursor.decode(after);
        if (cursor.isEmpty() || !cursor.get().values().get(0).matches("[0-9]{1,5}")) {
            faults.query("after", "cursor-unreadable");
        } else if (!Cursor.belongsTo(identity, after)) {
            faults.query("after", "cursor-foreign");
        } else {
            return Math.min(Integer.parseInt(cursor.get().values().get(0)), SearchQuery.MAX_OFFSET - 1);
        }
        return 0;
    }

    private static List<String> split(String list) {
        return list == null || list.isEmpty() ? List.of() : Arrays.asList(list.split(",", -1));
    }
}
