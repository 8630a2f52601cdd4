package no.innovasjonsbase.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import no.innovasjonsbase.testsupport.Program;

/**
 * Clients that send requests in turn for some time, each the next one once the last is answered: those of wrk where it is
 * installed, else those of the JDK, which take more of the machine themselves.
 */
final class LoadGenerator {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN = Pattern.compile("Socket errors: .*");
    /** More than a run can send. */
    private static final long NUMBERS_OF_A_RUN = 10_000_000;

    private final int clients;
    private final Path folder;
    private final boolean hasWrk = Program.find(List.of("wrk")).isPresent();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong next = new AtomicLong();

    /**
     * @param clients how many at once
     * @param folder where it may write
     */
    LoadGenerator(int clients, Path folder) {
        this.clients = clients;
        this.folder = folder;
    }

    /** What sends the requests. */
    String name() {
        return clients + " clients of " + (hasWrk ? "wrk" : "java.net.http");
    }

    /**
     * Sends requests in turn for so many seconds.
     *
     * @return how many were answered
     * @throws IllegalStateException where one was not answered, or with a status of 400 or more
     */
    long send(URI server, List<Sent> requests, int seconds) throws IOException, InterruptedException {
        var first = next.getAndAdd(NUMBERS_OF_A_RUN);
        return hasWrk ? wrk(server, requests, first, seconds) : jdk(server, requests, first, seconds);
    }

    private long jdk(URI server, List<Sent> requests, long first, int seconds) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var number = new AtomicLong(first);
        var answers = new AtomicLong();
        var failures = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    var turn = number.getAndIncrement();
                    var request = requests.get((int) (turn % requests.size()));
                    (isAnswered(server, request, turn) ? answers : failures).incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) {
            thread.join();
        }
        return checked(answers.get(), failures.get(), "");
    }

    private boolean isAnswered(URI server, Sent sent, long number) {
        try {
            return client.send(sent.request(server, number), BodyHandlers.ofByteArray())
                            .statusCode()
                    < 400;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long wrk(URI server, List<Sent> requests, long first, int seconds)
            throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("requests.lua"), script(requests, first));
        var process = new ProcessBuilder(
                        "wrk", "-t1", "-c" + clients, "-d" + seconds + "s", "-s", script.toString(), server.toString())
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var broken = BROKEN.matcher(told);
        return checked(number(REQUESTS, told), number(FAILED, told), broken.find() ? broken.group() : "");
    }

    /** What wrk runs: requests without a number in them are made once. */
    private static String script(List<Sent> requests, long first) {
        var lines = new StringBuilder("local requests = {}\nlocal number = " + first + "\n");
        for (var request : requests) {
            lines.append("requests[#requests + 1] = function(n) return wrk.format(%s, %s, {%s}, %s) end%n"
                    .formatted(
                            quoted(request.isPost() ? "POST" : "GET"),
                            quoted(request.path()),
                            String.join(
                                    ", ",
                                    request.headers().entrySet().stream()
                                            .map(header ->
                                                    "[" + quoted(header.getKey()) + "] = " + quoted(header.getValue()))
                                            .toList()),
                            request.isPost()
                                    ? "(" + quoted(request.body()) + "):gsub(\"{n}\", string.format(\"%d\", n))"
                                    : "nil"));
        }
        return lines
                + """
                init = function(arguments)
                  for i, make in ipairs(requests) do
                    local text = make(0)
                    if text:sub(1, 3) == "GET" then requests[i] = text end
                  end
                end
                local count = #requests
                request = function()
                  number = number + 1
                  local one = requests[number % count + 1]
                  if type(one) == "string" then return one end
                  return one(number)
                end
                """;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static long number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private static long checked(long answers, long failures, String broken) {
        if (answers == 0 || failures > 0 || !broken.isEmpty()) {
            throw new IllegalStateException(
                    failures + " of " + answers + " answers are not as they should be. " + broken);
        }
        return answers;
    }
}
