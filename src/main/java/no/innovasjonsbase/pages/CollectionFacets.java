package no.innovasjonsbase.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.search.api.Search;
import no.innovasjonsbase.search.api.SearchPage.Count;
import no.innovasjonsbase.search.api.SearchRequest;
import no.innovasjonsbase.search.query.SearchQuery;

/**
 * What the page of a collection can be narrowed down to: the facets of the search, one value of each, with how many entries each
 * leaves. A facet with a value chosen offers no other, so that every number is of what its link shows.
 */
@ApplicationScoped
class CollectionFacets {
    /** More than these are looked for by words. */
    private static final int MAX_VALUES = 15;

    @Inject
    Search search;

    @Inject
    Faults faults;

    /**
     * A collection, narrowed down.
     *
     * @param query the parameters that ask for it, each with an ampersand behind it
     * @param ids those of the entries that are left, where anything is chosen
     * @param total how many are left; null where nobody counted
     */
    record Narrowed(
            String query,
            boolean isChosen,
            List<String> ids,
            Long total,
            List<ListPage.Choice> choices,
            List<ListPage.Facet> facets) {}

    /**
     * What a request leaves of a collection. Without a choice, what the search can't tell for now is left out.
     *
     * @throws Problem invalid-parameters (400), unavailable (503)
     */
    Narrowed narrow(Class<? extends Entry> type, CollectionPageRequest request, Locale reader) {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "q", request.q);
        var chosen = new LinkedHashMap<String, String>();
        put(chosen, "topic", one("topic", request.topic));
        put(chosen, "organization", one("organization", request.organization));
        put(chosen, "year", year(request.year));
        asked.putAll(chosen);
        try {
            var found = search.narrow(searchOf(type, asked, reader));
            if (!chosen.isEmpty() && found.total() > SearchQuery.MAX_OFFSET) {
                chosen.keySet().forEach(name -> faults.query(name, "chosen-too-much", "max", SearchQuery.MAX_OFFSET));
                faults.throwIfAny();
            }
            return narrowed(
                    asked, chosen.keySet(), found, Entry.PAGES + Entry.collectionOf(type), PageMessages.in(reader));
        } catch (Problem problem) {
            if (problem.type() != ProblemType.UNAVAILABLE || !asked.isEmpty()) {
                throw problem;
            }
            return new Narrowed("", false, List.of(), null, List.of(), List.of());
        }
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }

    /** The only one of some ids. */
    private String one(String name, String value) {
        if (value != null && value.indexOf(',') >= 0) {
            faults.query(name, "not-a-slug", "value", value);
            return null;
        }
        return value;
    }

    private String year(String value) {
        return new ParameterParser(faults)
                .number("year", value, 1000, 9999)
                .map(String::valueOf)
                .orElse(null);
    }

    private static SearchRequest searchOf(Class<? extends Entry> type, Map<String, String> asked, Locale reader) {
        var search = new SearchRequest();
        search.type = Entry.typeOf(type);
        search.q = asked.get("q");
        search.topic = asked.get("topic");
        search.organization = asked.get("organization");
        search.from = asked.get("year");
        search.to = asked.get("year");
        search.lang = reader.toLanguageTag();
        search.facets = "topic,organization,year";
        search.limit = "1";
        return search;
    }

    private static Narrowed narrowed(
            Map<String, String> asked,
            Set<String> chosen,
            Search.Narrowed found,
            String address,
            PageMessages messages) {
        var counts = new LinkedHashMap<String, List<Count>>();
        counts.put("topic", found.facets().topic());
        counts.put("organization", found.facets().organization());
        counts.put("year", found.facets().year());
        var choices = new ArrayList<ListPage.Choice>();
        var facets = new ArrayList<ListPage.Facet>();
        counts.forEach((name, values) -> {
            var label = messages.of("facet." + name);
            if (chosen.contains(name)) {
                var value = asked.get(name);
                choices.add(new ListPage.Choice(
                        name, value, label, textOf(value, values), address + "?" + queryOf(asked, name, null)));
            } else if (!values.isEmpty()) {
                facets.add(new ListPage.Facet(label, links(name, values, asked, address)));
            }
        });
        return new Narrowed(queryOf(asked), !chosen.isEmpty(), found.ids(), found.total(), choices, facets);
    }

    private static List<ListPage.Link> links(
            String name, List<Count> values, Map<String, String> asked, String address) {
        return values.stream()
                .filter(count -> count.count() <= SearchQuery.MAX_OFFSET)
                .limit(MAX_VALUES)
                .map(count -> new ListPage.Link(
                        textOf(count), address + "?" + queryOf(asked, name, count.value()), count.count()))
                .toList();
    }

    private static String textOf(String value, List<Count> counts) {
        return counts.stream()
                .filter(count -> count.value().equals(value))
                .findFirst()
                .map(CollectionFacets::textOf)
                .orElse(value);
    }

    private static String textOf(Count count) {
        return count.title() == null ? count.value() : count.title();
    }

    /** The same parameters, with another value of one; null for none. */
    private static String queryOf(Map<String, String> parameters, String name, String value) {
        var changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        put(changed, name, value);
        return queryOf(changed);
    }

    private static String queryOf(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
