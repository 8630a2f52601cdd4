package no.innovasjonsbase.benchmark;

import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short form of the benchmark, a minute or two, which the gate runs: fails where the application answers less than half as large a share of the
 * limit's requests as the page of results says. {@code ./mvnw verify -Pbenchmark -Dit.test=ShortBenchmark}
 */
class ShortBenchmark {
    private static final double LEAST = 0.5;
    private static final int ATTEMPTS = 3;
    private static final int ENTRIES = 1000;
    private static final Comparison.Extent EXTENT = new Comparison.Extent(3, 1, 6);

    @TempDir
    Path folder;

    @Test
    void requests_cost_no_more_than_twice_what_is_published() throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (var application = new MeasuredApplication(folder, ENTRIES)) {
            var compared = new Comparison(application, new LoadGenerator(16, folder), folder, EXTENT);
            System.out.printf("%n%s%n%s%n", Machine.description(), Results.head());
            for (var read : Reads.common(application).entrySet()) {
                check(read.getKey() + ", from memory", compared, read.getValue());
            }
            check("item, made", compared, Reads.item().uncached());
        }
    }

    /** Measures once more where it is too little: a neighbour may have had the machine. */
    private static void check(String name, Comparison compared, Sent sent) throws Exception {
        var least = Results.published(name) * LEAST;
        double best = 0;
        for (int i = 0; i < ATTEMPTS && best < least; i++) {
            var result = compared.of(sent);
            System.out.println(Results.line(name, result));
            best = Math.max(best, result.share());
        }
        assertThat(best).as(name).isGreaterThanOrEqualTo(least);
    }
}
