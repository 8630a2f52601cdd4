package no.innovasjonsbase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.FuzzedRequests;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what the OpenAPI document describes and much that it doesn't, and tells of every answer that is no fault of the
 * client's: not part of the build. {@code -Dtest=SlugTest -Dit.test=ContractFuzz -Dikb.fuzz.requests=20000
 * -Dikb.fuzz.seed=7 -Dikb.fuzz.heap=128m}
 */
@Timeout(value = 4, unit = TimeUnit.HOURS)
class ContractFuzz {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = Integer.getInteger("ikb.fuzz.requests", 5_000);
    private static final String HEAP = System.getProperty("ikb.fuzz.heap", "256m");
    private static final long SEED = Long.getLong("ikb.fuzz.seed", System.nanoTime());
    /** Busy, or out of space: meant, and not a fault of the program. */
    private static final Set<Integer> MEANT = Set.of(503, 507);

    private static final int SLOW_MILLIS = 3000;

    @TempDir
    Path folder;

    @Test
    void no_request_has_the_server_fail() throws Exception {
        System.out.printf("Fuzzing with -Dikb.fuzz.seed=%d%n", SEED);
        var data = folder.resolve("data");
        var application = PackagedApplication.start(data, "-Xmx" + HEAP).awaitReady();
        try {
            var key = Files.readString(data.resolve("first-admin-key")).strip();
            var document =
                    JSON.readTree(application.get("/q/openapi?format=json").body());
            var failures = send(application, new FuzzedRequests(document, key, SEED));

            var traces = application
                    .log()
                    .lines()
                    .filter(line -> line.startsWith("\tat "))
                    .count();
            failures.forEach(failure -> System.out.println("Fuzz: " + failure));
            assertThat(failures).as(application.log()).isEmpty();
            assertThat(traces).as(application.log()).isZero();
        } catch (UncheckedIOException gone) {
            throw new AssertionError(application.log(), gone);
        } finally {
            application.kill();
        }
    }

    private static List<String> send(PackagedApplication application, FuzzedRequests requests) throws IOException {
        var statuses = new TreeMap<Integer, Integer>();
        var failures = new ArrayList<String>();
        var connection = new RawConnection(application.address()).waiting(60_000);
        for (int i = 0; i < REQUESTS; i++) {
            var request = requests.next();
            var since = System.nanoTime();
            var answers = connection.pipeline(List.of(request));
            if (answers.isEmpty()) {
                // The server may have closed the connection after the request before this one.
                connection.close();
                connection = new RawConnection(application.address()).waiting(60_000);
                answers = connection.pipeline(List.of(request));
            }
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
            if (answers.isEmpty() || answers.get(0).head().contains("connection: close")) {
                connection.close();
                connection = new RawConnection(application.address()).waiting(60_000);
            }
            for (var answer : answers) {
                statuses.merge(answer.status(), 1, Integer::sum);
                requests.learn(answer.text());
                faultOf(answer, request).ifPresent(fault -> failures.add(fault + ": " + shown(request)));
            }
            if (answers.isEmpty()) {
                failures.add("no answer: " + shown(request));
            } else if (millis > SLOW_MILLIS) {
                System.out.println("Fuzz: slow, " + millis + " ms: " + shown(request));
            }
        }
        connection.close();
        System.out.printf("Fuzz: %d requests, statuses %s%n", REQUESTS, statuses);
        return failures;
    }

    private static java.util.Optional<String> faultOf(RawConnection.Answer answer, String request) {
        if (answer.status() >= 500 && !MEANT.contains(answer.status())) {
            return java.util.Optional.of(answer.status() + " " + answer.text());
        }
        var isPage = request.contains("Accept: text/html") && !request.split(" ")[1].startsWith("/api/");
        var isProper = answer.status() < 400 || answer.isProblem() || isPage || request.startsWith("HEAD ");
        return isProper ? java.util.Optional.empty() : java.util.Optional.of(answer.status() + " is no problem");
    }

    private static String shown(String request) {
        var text = new String(request.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(1200, text.length())).replace("\r\n", "\\r\\n");
    }
}
