package no.innovasjonsbase.search.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import no.innovasjonsbase.search.api.SearchPage.Match;
import no.innovasjonsbase.search.api.SearchPage.Tier;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.query.FuzzyMatch;
import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.query.QueryBuilder;
import no.innovasjonsbase.search.words.IndexTerms;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.TextAnalyzer;
import no.innovasjonsbase.search.words.Token;

/**
 * Explains a hit: finds the best matching passage, the kind of match and a highlighted fragment. It compares words by the same
 * terms as the index, so that the result is the same on every engine.
 */
final class MatchExplainer {
    private static final int MAX_FRAGMENT_LENGTH = 240;
    private static final int CONTEXT_BEFORE_MATCH = 80;

    private static final Comparator<Candidate> BETTER =
            Comparator.comparingLong(Candidate::wordsMet).thenComparing(Candidate::best, Comparator.reverseOrder());

    private final TextAnalyzer analyzer;
    private final List<Wanted> wanted;
    private final List<Language> languages;
    /** What words of texts matched, by their language: hits have many in common. */
    private final Map<Language, Map<String, Optional<Matched>>> known = new EnumMap<>(Language.class);
    /** The same where a part of a word is enough. */
    private final Map<Language, Map<String, Optional<Matched>>> knownInPart = new EnumMap<>(Language.class);

    /** A word of the query with its terms, and the one it stands for where it is misspelt. */
    private record Wanted(
            String word,
            IndexTerms norwegian,
            IndexTerms english,
            String partTerm,
            Set<String> parts,
            Set<String> likelyParts,
            boolean isPrefix,
            Wanted meant) {}

    /** The word of the query that a word matched best, and how. */
    private record Matched(Tier tier, Wanted wanted) {}

    /** A word of a text that matched. */
    private record Found(Token token, Matched matched) {
        Tier tier() {
            return matched.tier();
        }
    }

    /** A passage with what matched in it. */
    private record Candidate(Passage passage, List<Found> found) {
        long wordsMet() {
            return found.stream()
                    .map(each -> each.matched().wanted().word())
                    .distinct()
                    .count();
        }

        Tier best() {
            return found.stream()
                    .map(Found::tier)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    MatchExplainer(
            ParsedQuery query, Map<String, String> corrections, TextAnalyzer analyzer, List<Language> languages) {
        this.analyzer = analyzer;
        this.languages = languages;
        wanted = query.wanted().stream()
                .flatMap(term -> term.words().stream()
                        .map(word -> wanted(word, term.kind() == ParsedQuery.Kind.PREFIX, corrections.get(word))))
                .toList();
    }

    private Wanted wanted(String word, boolean isPrefix, String meant) {
        return new Wanted(
                word,
                analyzer.termsOf(word, QueryBuilder.norwegianOf(languages)),
                analyzer.termsOf(word, Language.ENGLISH),
                analyzer.partTermOf(word),
                termsOf(analyzer.partsOf(word), word),
                termsOf(analyzer.likelyPartsOf(word), word),
                isPrefix,
                meant == null ? null : wanted(meant, isPrefix, null));
    }

    /** The best match among the passages of an entry; empty where only a misspelt word led to it and none is like it. */
    Optional<Match> of(List<Passage> passages) {
        return of(passages, false).or(() -> of(passages, true));
    }

    private Optional<Match> of(List<Passage> passages, boolean isPartEnough) {
        Candidate best = null;
        for (var passage : likeliestFirst(passages)) {
            var candidate = new Candidate(passage, foundIn(passage, isPartEnough));
            if (!candidate.found().isEmpty() && (best == null || BETTER.compare(candidate, best) > 0)) {
                best = candidate;
                if (best.wordsMet() == wanted.size() && best.best() == Tier.WORD) {
                    break;
                }
            }
        }
        return Optional.ofNullable(best)
                .map(found -> inBestLanguage(found, passages, isPartEnough))
                .map(found -> new Match(
                        found.passage().field(), found.passage().tag(), found.best(), fragment(found, passages)));
    }

    /** What is shown of a match: where the text that matched isn't to be shown, what the entry is known by. */
    private static String fragment(Candidate found, List<Passage> passages) {
        if (found.passage().hidden() == null) {
            return fragment(found);
        }
        var titles = Passage.titlesIn(passages);
        return escaped(titles.getOrDefault(
                found.passage().tag(), titles.values().stream().findFirst().orElse("")));
    }

    /** Those in the languages asked for before others, in that order; titles before texts. */
    private List<Passage> likeliestFirst(List<Passage> passages) {
        return passages.stream()
                .sorted(Comparator.comparingInt((Passage passage) -> placeOf(passage.language()))
                        .thenComparing(Passage::role))
                .toList();
    }

    /** The same property in a language that was asked for before that of the best match, if it has the words as well. */
    private Candidate inBestLanguage(Candidate best, List<Passage> passages, boolean isPartEnough) {
        return passages.stream()
                .filter(passage -> passage.field().equals(best.passage().field())
                        && placeOf(passage.language()) < placeOf(best.passage().language()))
                .sorted(Comparator.comparingInt(passage -> placeOf(passage.language())))
                .map(passage -> new Candidate(passage, foundIn(passage, isPartEnough)))
                .filter(candidate -> !candidate.found().isEmpty())
                .findFirst()
                .orElse(best);
    }

    private int placeOf(Language language) {
        int place = languages.indexOf(language);
        return place < 0 ? languages.size() : place;
    }

    private List<Found> foundIn(Passage passage, boolean isPartEnough) {
        var matched =
                (isPartEnough ? knownInPart : known).computeIfAbsent(passage.language(), language -> new HashMap<>());
        var found = new ArrayList<Found>();
        for (var token : analyzer.tokensIn(passage.text())) {
            matched.computeIfAbsent(token.word(), any -> bestOf(token, passage.language(), isPartEnough))
                    .ifPresent(best -> found.add(new Found(token, best)));
        }
        return found;
    }

    private Optional<Matched> bestOf(Token token, Language language, boolean isPartEnough) {
        var terms = analyzer.termsOf(token.word(), language);
        Matched best = null;
        for (var word : wanted) {
            var tier = tierOf(word, token, terms, language, isPartEnough);
            if (tier.isPresent() && (best == null || tier.get().compareTo(best.tier()) < 0)) {
                best = new Matched(tier.get(), word);
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Tier> tierOf(Wanted word, Token token, IndexTerms terms, Language language, boolean isPartEnough) {
        var asked = language == Language.ENGLISH ? word.english() : word.norwegian();
        if (word.isPrefix()) {
            return terms.plain().startsWith(asked.plain()) ? Optional.of(Tier.PREFIX) : Optional.empty();
        }
        if (token.word().equals(word.word())) {
            return Optional.of(Tier.WORD);
        }
        if (terms.word().equals(asked.word())) {
            return Optional.of(Tier.LETTERS);
        }
        if (terms.stem().equals(asked.stem())) {
            return Optional.of(Tier.FORM);
        }
        if (terms.folded().equals(asked.folded())) {
            return Optional.of(Tier.LETTERS);
        }
        if (terms.root().equals(asked.root())) {
            return Optional.of(Tier.FORM);
        }
        if (terms.parts().contains(word.partTerm())
                || isPartOf(word.parts(), terms)
                || isPartEnough && isPartOf(word.likelyParts(), terms)) {
            return Optional.of(Tier.PART);
        }
        if (isMeant(word.norwegian(), terms) || isMeant(word.english(), terms)) {
            return Optional.of(Tier.MEANING);
        }
        if (word.meant() != null
                && tierOf(word.meant(), token, terms, language, isPartEnough).isPresent()) {
            return Optional.of(Tier.LIKENESS);
        }
        return terms.sound().equals(asked.sound()) && FuzzyMatch.maxEdits(asked.plain()) > 0
                        || FuzzyMatch.matches(asked.plain(), terms.plain())
                ? Optional.of(Tier.LIKENESS)
                : Optional.empty();
    }

    /** Whether a word, or a part of it, is one of some parts. */
    private static boolean isPartOf(Set<String> parts, IndexTerms terms) {
        return !parts.isEmpty() && (parts.contains(terms.root()) || !Collections.disjoint(parts, terms.parts()));
    }

    /** Whether a word has a meaning of one that is asked for, or is a kind of it. */
    private static boolean isMeant(IndexTerms asked, IndexTerms terms) {
        return !asked.synonyms().isEmpty()
                && (!Collections.disjoint(asked.synonyms(), terms.synonyms())
                        || !Collections.disjoint(asked.synonyms(), terms.kinds()));
    }

    /** The terms of the parts of a word, but for the word itself. */
    private Set<String> termsOf(List<String> parts, String word) {
        return parts.stream()
                .filter(part -> !part.equals(word))
                .map(analyzer::partTermOf)
                .collect(Collectors.toSet());
    }

    /** The text around the first of the matches, the matches marked. */
    private static String fragment(Candidate candidate) {
        var text = candidate.passage().text();
        int first = candidate.found().get(0).token().start();
        int start = text.length() <= MAX_FRAGMENT_LENGTH ? 0 : wordAt(text, Math.max(0, first - CONTEXT_BEFORE_MATCH));
        int end = text.length() - start <= MAX_FRAGMENT_LENGTH
                ? text.length()
                : Math.max(candidate.found().get(0).token().end(), text.lastIndexOf(' ', start + MAX_FRAGMENT_LENGTH));
        var marked = new StringBuilder(start > 0 ? "… " : "");
        int at = start;
        for (var found : candidate.found()) {
            var token = found.token();
            if (token.start() >= at && token.end() <= end) {
                marked.append(escaped(text.substring(at, token.start())))
                        .append("<mark>")
                        .append(escaped(text.substring(token.start(), token.end())))
                        .append("</mark>");
                at = token.end();
            }
        }
        marked.append(escaped(text.substring(at, end)));
        return marked.append(end < text.length() ? " …" : "").toString();
    }

    /** The beginning of the word after a place in a text, or the place where there is none near. */
    private static int wordAt(String text, int place) {
        int space = text.indexOf(' ', place);
        return place == 0 || space < 0 || space - place > CONTEXT_BEFORE_MATCH ? place : space + 1;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
