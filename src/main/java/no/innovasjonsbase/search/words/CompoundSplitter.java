package no.innovasjonsbase.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Splits Norwegian compounds into known words: {@code nullfeilskultur} into {@code null}, {@code feil} and {@code
 * kultur}. Only words that are known are parts, and together with linking letters (s or e) they have to make up the
 * whole word: {@code tal} is no part of {@code talent}, for {@code ent} is none.
 */
final class CompoundSplitter {
    private static final int MIN_PART = 3;
    private static final int MIN_LIKELY_PART = 4;
    private static final int MIN_COMPOUND = 2 * MIN_PART;
    private static final int MAX_PARTS = 5;
    /** Longer words aren't looked at: a text of one endless word has to cost no more than others. */
    private static final int MAX_COMPOUND = 60;

    private final Lexicon lexicon;
    private final Predicate<String> isPart;
    private final Predicate<String> isFoldedPart;

    /**
     * Parts by the words of the lists and some more.
     *
     * @param learned what the base itself uses as parts
     */
    CompoundSplitter(Lexicon lexicon, Set<String> learned) {
        var folded = learned.stream().map(Folding::fold).collect(Collectors.toSet());
        this.lexicon = lexicon;
        isPart = word -> lexicon.isPart(word) || learned.contains(word);
        isFoldedPart = word -> lexicon.isFoldedPart(word) || folded.contains(word);
    }

    /**
     * The parts of a compound, the last with its ending; just the word where it is none. Of all ways to part a word the one
     * into the fewest parts holds, and parts that are compounds are parted in turn.
     */
    List<String> partsOf(String word) {
        if (word.length() < MIN_COMPOUND
                || word.length() > MAX_COMPOUND
                || lexicon.isWhole(word)
                || isFormOfOne(word)) {
            return List.of(word);
        }
        var parts = split(word, isPart);
        if (parts.size() == 1 && word.chars().allMatch(c -> c < 0x80)) {
            var folded = split(Folding.fold(word), isFoldedPart);
            parts = folded.size() > 1 ? folded : parts;
        }
        return parts.size() == 1
                ? parts
                : parts.stream().flatMap(part -> partsOf(part).stream()).toList();
    }

    /** The parts of a compound; where it can't be parted, the longest part at its beginning and at its end. */
    List<String> likelyPartsOf(String word) {
        var parts = partsOf(word);
        if (parts.size() > 1) {
            return parts;
        }
        var likely = new ArrayList<String>();
        IntStream.iterate(word.length() - MIN_PART, end -> end >= MIN_LIKELY_PART, end -> end - 1)
                .mapToObj(end -> word.substring(0, end))
                .filter(isPart)
                .findFirst()
                .ifPresent(likely::add);
        IntStream.rangeClosed(MIN_PART, word.length() - MIN_LIKELY_PART)
                .mapToObj(word::substring)
                .filter(last -> Lemmatizer.baseOf(last, isPart)
                        .filter(base -> base.length() >= MIN_LIKELY_PART)
                        .isPresent())
                .findFirst()
                .ifPresent(likely::add);
        return likely;
    }

    /** Whether a word is another form of one that is no compound: {@code statlege} is one of {@code statleg}. */
    private boolean isFormOfOne(String word) {
        return Lemmatizer.baseOf(word, isPart)
                .filter(base -> !base.equals(word) && partsOf(base).size() == 1)
                .isPresent();
    }

    private static List<String> split(String word, Predicate<String> isPart) {
        for (int most = 2; most <= MAX_PARTS; most++) {
            var parts = new ArrayList<String>();
            if (split(word, most, isPart, parts)) {
                return parts;
            }
        }
        return List.of(word);
    }

    /** Splits a word into so many parts, trying long first parts before short ones. */
    private static boolean split(String word, int count, Predicate<String> isPart, List<String> parts) {
        if (count == 1) {
            return word.length() >= MIN_PART && Lemmatizer.baseOf(word, isPart).isPresent() && parts.add(word);
        }
        for (int end = word.length() - MIN_PART; end >= MIN_PART; end--) {
            var first = word.substring(0, end);
            if (isPart.test(first)) {
                parts.add(first);
                if (splitRest(word.substring(end), count - 1, isPart, parts)) {
                    return true;
                }
                parts.remove(parts.size() - 1);
            }
        }
        return false;
    }

    private static boolean splitRest(String rest, int count, Predicate<String> isPart, List<String> parts) {
        if (split(rest, count, isPart, parts)) {
            return true;
        }
        var isLinked = rest.startsWith("s") || rest.startsWith("e");
        return isLinked && rest.length() > MIN_PART && split(rest.substring(1), count, isPart, parts);
    }
}
