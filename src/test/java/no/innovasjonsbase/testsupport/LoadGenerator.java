package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Clients that send the same GET for some time, each the next one once the last is answered: those of wrk where it is
 * installed, else those of the JDK, which take more of the machine themselves.
 */
public final class LoadGenerator {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final int clients;
    private final boolean hasWrk = Program.find(List.of("wrk")).isPresent();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param clients how many at once */
    public LoadGenerator(int clients) {
        this.clients = clients;
    }

    /** What sends the requests. */
    public String name() {
        return hasWrk ? "wrk" : "java.net.http";
    }

    /**
     * Sends a request for so many seconds.
     *
     * @return how many were answered, each with a status below 400
     */
    public long get(URI address, Map<String, String> headers, int seconds) throws IOException, InterruptedException {
        if (hasWrk) {
            return wrk(address, headers, seconds);
        }
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return repeat(seconds, () -> isAnswered(request.build()));
    }

    /** Does something with all clients for so many seconds; answers how often it was done. */
    public long repeat(int seconds, BooleanSupplier request) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var answers = new AtomicLong();
        var failures = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    (request.getAsBoolean() ? answers : failures).incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) {
            thread.join();
        }
        return whole(answers.get(), failures.get());
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode() < 400;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long wrk(URI address, Map<String, String> headers, int seconds) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + clients, "-d" + seconds + "s"));
        headers.forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add(address.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return whole(number(REQUESTS, told), number(FAILED, told));
    }

    private static long number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static long whole(long answers, long failures) {
        if (answers == 0 || failures > 0) {
            throw new IllegalStateException(failures + " of " + answers + " answers are not as they should be");
        }
        return answers;
    }
}
