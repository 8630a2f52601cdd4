package no.innovasjonsbase.search.api;

import java.util.List;
import java.util.TreeSet;

import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.SearchQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Parses query parameters of search and suggest and collects every fault. */
final class SearchParameterParser {
    private static final int DEFAULT_LIMIT = 20;
    private static final List<String> FACETS = List.of("organization", "topic", "type", "year");

    private final Faults faults;
    private final ParameterParser parser;

    SearchParameterParser(Faults faults) {
        this.faults = faults;
        this.parser = new ParameterParser(faults);
    }

    /** What a request asks for, by a text that was parsed already; null where by none. */
    SearchQuery query(SearchRequest request, ParsedQuery text, EntryTypes types) {
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
                text,
                tags(request.lang),
                parser.oneOf("type", request.type, types.names()),
                parser.slugs("topic", request.topic),
                parser.slugs("organization", request.organization),
                parser.date("from", request.from),
                parser.date("to", request.to),
                new TreeSet<>(parser.oneOf("facets", request.facets, FACETS)),
                parser.limit(request.limit, DEFAULT_LIMIT, SearchQuery.MAX_LIMIT),
                parser.offset(request.after, identity, SearchQuery.MAX_OFFSET - 1),
                identity);
    }

    /** The text in {@code q}; one without terms where there is none. */
    ParsedQuery text(String q, TextAnalyzer analyzer) {
        if (q == null) {
            faults.query("q", "search-missing");
            return new ParsedQuery(List.of());
        }
        return ParsedQuery.read(q, analyzer, faults);
    }

    /** Language tags; that they are well-formed was seen to before. */
    static List<String> tags(String value) {
        return ParameterParser.elements(value).stream()
                .map(LanguageMap::canonical)
                .toList();
    }
}
