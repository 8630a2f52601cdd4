package no.innovasjonsbase.soak;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

import no.innovasjonsbase.testsupport.PackagedApplication;

/**
 * What a process holds at a moment.
 *
 * @param heap bytes of its heap in use by what can still be reached: what is in use besides is garbage of that moment's
 *     requests, and with many of them tens of megabytes
 * @param series time series in its metrics
 * @param files open file descriptors
 * @param database bytes of the H2 file
 */
record Sample(long heap, long threads, long series, long files, long database) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Looks at a process, whose garbage is collected for it. */
    static Sample of(PackagedApplication application, Path data) throws IOException, InterruptedException {
        var pid = String.valueOf(application.pid());
        var request = HttpRequest.newBuilder(application.address().resolve("/q/metrics"))
                .timeout(Duration.ofMinutes(1))
                .build();
        var metrics = CLIENT.send(request, HttpResponse.BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        try (var files = Files.list(Path.of("/proc", pid, "fd"))) {
            return new Sample(
                    application.liveHeapBytes(),
                    sum(metrics, "jvm_threads_live_threads"),
                    metrics.size(),
                    files.count(),
                    Files.size(data.resolve("innovasjonsbase.mv.db")));
        }
    }

    /** The median of one figure of some samples. */
    static long median(List<Sample> samples, ToLongFunction<Sample> figure) {
        return samples.stream()
                .mapToLong(figure)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long sum(List<String> metrics, String name) {
        return (long) metrics.stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
