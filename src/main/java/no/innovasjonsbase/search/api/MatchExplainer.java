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

    private static final Comparator<Candidate> BETTER =
            Comparator.comparingLong(Candidate::wordsMet).thenComparing(Candidate::best, Comparator.reverseOrder());

    private final Words words;
    private final List<Wanted> wanted;
    private final List<Language> asked;
    /** What words of texts matched, by their language: hits have many in common. */
    private final Map<Language, Map<String, Optional<Matched>>> known = new EnumMap<>(Language.class);
    /** The same where a part of a word is enough. */
    private final Map<Language, Map<String, Optional<Matched>>> knownInPart = new EnumMap<>(Language.class);

    /** A word of the question with its keys, and the one it stands for where it is misspelt. */
    private record Wanted(
            String word,
            Keys norwegian,
            Keys english,
            String partKey,
            Set<String> parts,
            Set<String> likelyParts,
            boolean isPrefix,
            Wanted meant) {}

    /** The word of the question that a word matched best, and how. */
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

    MatchExplainer(Question question, Map<String, String> corrections, Words words, List<Language> asked) {
        this.words = words;
        this.asked = asked;
        wanted = question.wanted().stream()
                .flatMap(term -> term.words().stream()
                        .map(word -> wanted(word, term.kind() == Question.Kind.PREFIX, corrections.get(word))))
                .toList();
    }

    private Wanted wanted(String word, boolean isPrefix, String meant) {
        return new Wanted(
                word,
                words.keysOf(word, QueryBuilder.norwegianOf(asked)),
                words.keysOf(word, Language.ENGLISH),
                words.partKeyOf(word),
                keysOf(words.partsOf(word), word),
                keysOf(words.likelyPartsOf(word), word),
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
        int place = asked.indexOf(language);
        return place < 0 ? asked.size() : place;
    }

    private List<Found> foundIn(Passage passage, boolean isPartEnough) {
        var matched =
                (isPartEnough ? knownInPart : known).computeIfAbsent(passage.language(), language -> new HashMap<>());
        var found = new ArrayList<Found>();
        for (var token : words.tokensIn(passage.text())) {
            matched.computeIfAbsent(token.word(), any -> bestOf(token, passage.language(), isPartEnough))
                    .ifPresent(best -> found.add(new Found(token, best)));
        }
        return found;
    }

    private Optional<Matched> bestOf(Token token, Language language, boolean isPartEnough) {
        var keys = words.keysOf(token.word(), language);
        Matched best = null;
        for (var word : wanted) {
            var tier = tierOf(word, token, keys, language, isPartEnough);
            if (tier.isPresent() && (best == null || tier.get().compareTo(best.tier()) < 0)) {
                best = new Matched(tier.get(), word);
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Tier> tierOf(Wanted word, Token token, Keys keys, Language language, boolean isPartEnough) {
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
        if (isMeant(word.norwegian(), keys) || isMeant(word.english(), keys)) {
            return Optional.of(Tier.MEANING);
        }
        if (word.meant() != null
                && tierOf(word.meant(), token, keys, language, isPartEnough).isPresent()) {
            return Optional.of(Tier.LIKENESS);
        }
        return keys.sound().equals(asked.sound()) && FuzzyMatch.maxEdits(asked.plain()) > 0
                        || FuzzyMatch.matches(asked.plain(), keys.plain())
                ? Optional.of(Tier.LIKENESS)
                : Optional.empty();
    }

    /** Whether a word, or a part of it, is one of some parts. */
    private static boolean isPartOf(Set<String> parts, Keys keys) {
        return !parts.isEmpty() && (parts.contains(keys.root()) || !Collections.disjoint(parts, keys.parts()));
    }

    /** Whether a word has a meaning of one that is asked for, or is a kind of it. */
    private static boolean isMeant(Keys asked, Keys keys) {
        return !asked.meanings().isEmpty()
                && (!Collections.disjoint(asked.meanings(), keys.meanings())
                        || !Collections.disjoint(asked.meanings(), keys.kinds()));
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
