package no.innovasjonsbase.search.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import no.innovasjonsbase.search.api.SearchPage.Match;
import no.innovasjonsbase.search.api.SearchPage.Tier;
import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.query.FuzzyMatch;
import no.innovasjonsbase.search.query.QueryBuilder;
import no.innovasjonsbase.search.query.Question;
import no.innovasjonsbase.search.words.Keys;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Token;
import no.innovasjonsbase.search.words.Words;

/**
 * Explains a hit: finds the best matching passage, the kind of match and a highlighted fragment. It compares words by the same
 * keys as the index, so that the result is the same on every engine.
 */
final class MatchExplainer {
    private static final int MAX_FRAGMENT_LENGTH = 240;
    private static final int CONTEXT_BEFORE_MATCH = 80;

    private final Words words;
    private final List<Wanted> wanted;
    private final List<Language> asked;

    /** A word of the question with its keys. */
    private record Wanted(
            String word,
            Keys norwegian,
            Keys english,
            String partKey,
            Set<String> parts,
            Set<String> likelyParts,
            boolean isPrefix) {}

    /** A word of a text that matched. */
    private record Found(Token token, Tier tier, Wanted wanted) {}

    /** A passage with what matched in it. */
    private record Candidate(Passage passage, List<Found> found) {
        long wordsMet() {
            return found.stream().map(Found::wanted).distinct().count();
        }

        Tier best() {
            return found.stream()
                    .map(Found::tier)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    MatchExplainer(Question question, Words words, List<Language> asked) {
        this.words = words;
        this.asked = asked;
        wanted = question.wanted().stream()
                .flatMap(term -> term.words().stream()
                        .map(word -> new Wanted(
                                word,
                                words.keysOf(word, QueryBuilder.norwegianOf(asked)),
                                words.keysOf(word, Language.ENGLISH),
                                words.partKeyOf(word),
                                keysOf(words.partsOf(word), word),
                                keysOf(words.likelyPartsOf(word), word),
                                term.kind() == Question.Kind.PREFIX)))
                .toList();
    }

    /** The best match among the passages of an entry; empty where only a misspelt word led to it and none is like it. */
    Optional<Match> of(List<Passage> passages) {
        return of(passages, false).or(() -> of(passages, true));
    }

    private Optional<Match> of(List<Passage> passages, boolean isPartEnough) {
        return passages.stream()
                .map(passage -> new Candidate(passage, foundIn(passage, isPartEnough)))
                .filter(candidate -> !candidate.found().isEmpty())
                .max(Comparator.comparingLong(Candidate::wordsMet)
                        .thenComparing(Candidate::best, Comparator.reverseOrder())
                        .thenComparing(
                                candidate -> asked.contains(candidate.passage().language()))
                        .thenComparing(candidate -> candidate.passage().role(), Comparator.reverseOrder()))
                .map(best -> new Match(best.passage().field(), best.passage().tag(), best.best(), fragment(best)));
    }

    /** The word of an entry that a misspelt one is like, if there is one. */
    Optional<String> likest(String misspelt, List<Passage> passages) {
        return wanted.stream()
                .filter(word -> word.word().equals(misspelt))
                .findFirst()
                .flatMap(word -> passages.stream()
                        .flatMap(passage -> words.tokensIn(passage.text()).stream()
                                .filter(token -> tierOf(word, token, passage.language(), false)
                                        .filter(Tier.LIKENESS::equals)
                                        .isPresent())
                                .map(Token::word))
                        .findFirst());
    }

    private List<Found> foundIn(Passage passage, boolean isPartEnough) {
        var found = new ArrayList<Found>();
        for (var token : words.tokensIn(passage.text())) {
            wanted.stream()
                    .flatMap(word -> tierOf(word, token, passage.language(), isPartEnough).stream()
                            .map(tier -> new Found(token, tier, word)))
                    .min(Comparator.comparing(Found::tier))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<Tier> tierOf(Wanted word, Token token, Language language, boolean isPartEnough) {
        var keys = words.keysOf(token.word(), language);
        var asked = language == Language.ENGLISH ? word.english() : word.norwegian();
        if (word.isPrefix()) {
            return keys.plain().startsWith(asked.plain()) ? Optional.of(Tier.PREFIX) : Optional.empty();
        }
        if (token.word().equals(word.word())) {
            return Optional.of(Tier.WORD);
        }
        if (keys.word().equals(asked.word())) {
            return Optional.of(Tier.LETTERS);
        }
        if (keys.stem().equals(asked.stem())) {
            return Optional.of(Tier.FORM);
        }
        if (keys.folded().equals(asked.folded())) {
            return Optional.of(Tier.LETTERS);
        }
        if (keys.root().equals(asked.root())) {
            return Optional.of(Tier.FORM);
        }
        if (keys.parts().contains(word.partKey())
                || isPartOf(word.parts(), keys)
                || isPartEnough && isPartOf(word.likelyParts(), keys)) {
            return Optional.of(Tier.PART);
        }
        return keys.sound().equals(asked.sound()) && FuzzyMatch.maxEdits(asked.plain()) > 0
                        || FuzzyMatch.matches(asked.plain(), keys.plain())
                ? Optional.of(Tier.LIKENESS)
                : Optional.empty();
    }

    /** Whether a word, or a part of it, is one of some parts. */
    private static boolean isPartOf(Set<String> parts, Keys keys) {
        return parts.contains(keys.root()) || keys.parts().stream().anyMatch(parts::contains);
    }

    /** The keys of the parts of a word, but for the word itself. */
    private Set<String> keysOf(List<String> parts, String word) {
        return parts.stream()
                .filter(part -> !part.equals(word))
                .map(words::partKeyOf)
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
