package no.innovasjonsbase.search;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What is gained by an answer.
 *
 * @param recall the part of what is expected that is among the first five (recall@5)
 * @param ndcg the same among the first ten, the more the further up, where what is expected first counts most (nDCG@10)
 */
record Gain(double recall, double ndcg) {
    private static final int FIRST = 5;
    private static final int TOP = 10;

    /** Of what is expected, best first, the first counts as much as there are, the last one. */
    static Gain of(List<String> expected, List<String> found) {
        var grades = IntStream.range(0, expected.size())
                .mapToObj(i -> expected.size() - i)
                .toList();
        return of(expected, grades, found);
    }

    /** The gain where what is expected, best first, has grades; more than five can't be among the first five. */
    static Gain of(List<String> expected, List<Integer> grades, List<String> found) {
        var first = found.subList(0, Math.min(FIRST, found.size()));
        var recall = (double) expected.stream().filter(first::contains).count() / Math.min(FIRST, expected.size());
        var gained = IntStream.range(0, Math.min(TOP, found.size()))
                .filter(i -> expected.contains(found.get(i)))
                .mapToDouble(i -> grades.get(expected.indexOf(found.get(i))) / log2(i + 2))
                .sum();
        var best = IntStream.range(0, Math.min(TOP, expected.size()))
                .mapToDouble(i -> grades.get(i) / log2(i + 2))
                .sum();
        return new Gain(recall, gained / best);
    }

    static Gain mean(List<Gain> gains) {
        return new Gain(mean(gains, Gain::recall), mean(gains, Gain::ndcg));
    }

    private static double mean(List<Gain> gains, ToDoubleFunction<Gain> number) {
        return gains.stream().mapToDouble(number).average().orElse(0);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
