package no.innovasjonsbase.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.GeneratedPrinciples;
import no.innovasjonsbase.testsupport.PackagedApplication;

/**
 * Prints how long searches, facets and suggestions take over generated principles, beside {@code LIKE} on the same data, and
 * how long the index takes to be made, how large it is and how much memory all of it has, in a heap of 512 MB whatever the
 * number. {@code ./mvnw verify -Pbenchmark -Dit.test=SearchBenchmark}, with
 * {@code -Dikb.search.largest=1000000} for a million.
 */
class SearchBenchmark {
    private static final int SMALLEST = Integer.getInteger("ikb.search.smallest", 10_000);
    private static final int LARGEST = Integer.getInteger("ikb.search.largest", 100_000);
    private static final int QUESTIONS = 1000;
    private static final int QUESTIONS_BY_LIKE = 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void milliseconds_and_megabytes() throws Exception {
        for (int size = SMALLEST; size <= LARGEST; size *= 10) {
            var data = folder.resolve("data" + size);
            PackagedApplication.startToMeasure(data).awaitReady().terminate();
            var generator = new GeneratedPrinciples();
            generator.putInto(GeneratedPrinciples.open(data), size);
            var questions = generator.questions(QUESTIONS);
            var like = byLike(data, questions.subList(0, QUESTIONS_BY_LIKE));
            delete(data.resolve("search"));
            var application =
                    PackagedApplication.startToMeasure(data, "-Xmx512m").awaitReady();
            try {
                System.out.printf("%,d principles%n", size);
                SearchIndex.awaitComplete(application);
                System.out.printf(
                        "  index: %d MB, made in %d s; process: %d MB%n",
                        megabytes(data.resolve("search")),
                        application.age().toSeconds(),
                        application.residentMegabytes().orElse(0L));
                ask(application, "/api/v1/search?q=%s", questions);
                var search = print("search", ask(application, "/api/v1/search?q=%s", questions));
                print(
                        "search with facets",
                        ask(application, "/api/v1/search?facets=type,topic,organization,year&q=%s", questions));
                var typed = questions.stream()
                        .map(question -> question.substring(0, Math.min(4, question.length())))
                        .toList();
                ask(application, "/api/v1/suggest?q=%s", typed);
                print("suggest", ask(application, "/api/v1/suggest?q=%s", typed));
                print("list with q", ask(application, "/api/v1/principles?q=%s", questions));
                var likely = print("LIKE", like);
                System.out.printf("  LIKE takes %.0f times as long as the search%n", likely / search);
                System.out.printf(
                        "  process: %d MB%n", application.residentMegabytes().orElse(0L));
            } finally {
                application.kill();
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<Double> ask(PackagedApplication application, String address, List<String> questions)
            throws Exception {
        var times = new ArrayList<Double>();
        for (var question : questions) {
            var q = URLEncoder.encode(question, StandardCharsets.UTF_8);
            var request = HttpRequest.newBuilder(URI.create(application.address() + address.formatted(q)))
                    .header("Cache-Control", "no-cache")
                    .build();
            var begun = System.nanoTime();
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            times.add((System.nanoTime() - begun) / 1e6);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(question + ": " + answer.body());
            }
        }
        return times;
    }

    /** The same questions of the same data in plain SQL: every word somewhere in the statement. */
    private static List<Double> byLike(Path data, List<String> questions) throws Exception {
        var times = new ArrayList<Double>();
        try (var connection = GeneratedPrinciples.open(data)) {
            for (var question : questions) {
                var where = String.join(
                        " and ",
                        List.of(question.split(" ")).stream()
                                .map(word -> "lower(statement) like '%" + word + "%'")
                                .toList());
                var begun = System.nanoTime();
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select id, statement, count(*) over () from principle where "
                                + where + " order by sort_key limit 20")) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        return times;
    }

    /** Prints what is usual and what is slow, in milliseconds; answers what is usual. */
    private static double print(String what, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        var usual = sorted.get(sorted.size() / 2);
        System.out.printf(
                "  %-20s p50 %8.1f ms, p99 %8.1f ms, longest %8.1f ms%n",
                what, usual, sorted.get(sorted.size() * 99 / 100), sorted.get(sorted.size() - 1));
        return usual;
    }

    /** The size of a folder in which files come and go: segments of the index are merged. */
    private static long megabytes(Path folder) throws IOException {
        var bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path goneMeanwhile, IOException failed) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get() / 1_000_000;
    }
}
