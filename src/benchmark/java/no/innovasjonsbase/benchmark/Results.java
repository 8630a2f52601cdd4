package no.innovasjonsbase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table of results, as the page about them has it and the benchmark prints it. */
final class Results {
    static final Path PAGE = Path.of("src/docs/benchmark.md");
    private static final int SHARE = 5;

    private Results() {}

    static String head() {
        return """
                | Request | Bytes | Limit, µs | Cost, µs | Share | Requests/s |
                |---|---|---|---|---|---|""";
    }

    static String line(String name, Comparison.Result result) {
        return "| %s | %,d | %s | %s | %s | %,.0f |"
                .formatted(
                        name,
                        result.bytes(),
                        result.limit().range(),
                        result.cost().range(),
                        share(result.share()),
                        result.perSecond().median());
    }

    /** The share that the page tells of a request; of several tables the first. */
    static double published(String name) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .map(line -> line.split("\\s*\\|\\s*"))
                .filter(cells -> cells.length > SHARE && cells[1].equals(name))
                .map(cells -> Double.parseDouble(cells[SHARE]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(PAGE + " has no line of: " + name));
    }

    private static String share(double share) {
        return share < 0.1 ? "%.4f".formatted(share) : "%.2f".formatted(share);
    }
}
