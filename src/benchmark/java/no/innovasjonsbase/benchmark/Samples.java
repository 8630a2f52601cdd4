package no.innovasjonsbase.benchmark;

import java.util.ArrayList;
import java.util.List;

/** What the rounds of a measurement gave. */
final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /** The least, the median and the most of them. */
    String range() {
        var sorted = values.stream().sorted().toList();
        return "%,.0f / %,.0f / %,.0f".formatted(sorted.get(0), median(), sorted.get(sorted.size() - 1));
    }
}
