package no.innovasjonsbase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.BareServer;
import no.innovasjonsbase.testsupport.GeneratedPrinciples;
import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.LoadGenerator;
import no.innovasjonsbase.testsupport.PackagedApplication;

/**
 * Prints what requests cost the packaged application, in microseconds of CPU as the kernel counts them, beside what the same
 * bytes cost a server that does nothing else, the limit. Reads are answered from memory and made each time. Rounds are
 * interleaved; the least, the median and the most of them are told. No test: {@code ./mvnw verify -Dtest=SlugTest
 * -Dit.test=RequestsBenchmark}, with {@code -Dikb.benchmark.entries=1000000} for a large base; some minutes.
 */
class RequestsBenchmark {
    private static final int ENTRIES = Integer.getInteger("ikb.benchmark.entries", 1000);
    private static final int CLIENTS = Integer.getInteger("ikb.benchmark.clients", 32);
    private static final int ROUNDS = Integer.getInteger("ikb.benchmark.rounds", 3);
    private static final int SECONDS = Integer.getInteger("ikb.benchmark.seconds", 4);
    /** The first minutes are those of the compiler. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("ikb.benchmark.warm-up", 60);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> MADE = Map.of("Cache-Control", "no-cache");

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final LoadGenerator load = new LoadGenerator(CLIENTS);

    @Test
    void cpu_per_request() throws Exception {
        PackagedApplication.startToMeasure(data.resolve("base")).awaitReady().terminate();
        new GeneratedPrinciples().putInto(data.resolve("base"), ENTRIES);
        var application = PackagedApplication.startToMeasure(data.resolve("base"), "-Xmx512m")
                .awaitReady();
        try {
            awaitIndex(application);
            System.out.printf(
                    "%,d principles, %d cores, JDK %s, %d clients of %s, %d rounds of %d s%n%n",
                    ENTRIES,
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.version().feature(),
                    CLIENTS,
                    load.name(),
                    ROUNDS,
                    SECONDS);
            System.out.println("| µs of CPU, least / median / most | limit | from memory | share | made | share |");
            System.out.println("|---|---|---|---|---|---|");
            for (var address : addresses(application)) {
                compare(application, address);
            }
            notModified(application, "/api/v1/principles/laget-1");
            writes(application);
            System.out.printf(
                    "%nresident: %d MB%n", application.residentMegabytes().orElse(0L));
        } finally {
            application.kill();
        }
    }

    private static void awaitIndex(PackagedApplication application) throws Exception {
        while (!application.get("/q/health/ready").body().matches("(?s).*\"changes behind\": 0\\b.*")) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private List<String> addresses(PackagedApplication application) throws Exception {
        return List.of(
                "/api/v1/principles/laget-1",
                "/api/v1/principles?limit=20",
                "/api/v1/principles?limit=20&after=" + deepCursor(application),
                "/api/v1/principles?limit=20&maintainer=991825827",
                "/api/v1/talks?speaker=jacob-torfing&expand=conference",
                "/api/v1/conferences/topplederkonferansen-2018/programme",
                "/api/v1/principles/torfing-5/evidence",
                "/api/v1/changes?limit=20",
                "/api/v1/principles/laget-1/versions",
                "/api/v1/search?q=innovasjon&limit=20",
                "/api/v1/suggest?q=inno");
    }

    /** The cursor after 99 % of the principles. */
    private static String deepCursor(PackagedApplication application) throws Exception {
        var cursor = "";
        for (int seen = 0; seen < ENTRIES * 0.99; seen += 200) {
            var page = application
                    .get("/api/v1/principles?fields=id&limit=200" + cursor)
                    .body();
            cursor = "&after=" + JSON.readTree(page).get("next").asText();
        }
        return cursor.replace("&after=", "");
    }

    private void compare(PackagedApplication application, String address) throws Exception {
        var asked = URI.create(application.address() + address);
        var body = data.resolve("body");
        var answer = client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + ": " + answer.statusCode());
        }
        Files.write(body, answer.body());
        try (var bare = BareServer.start(body)) {
            load.get(bare.address(), Map.of(), SECONDS);
            load.get(asked, Map.of(), SECONDS);
            load.get(asked, MADE, WARM_UP_SECONDS);
            var limit = new ArrayList<Long>();
            var memory = new ArrayList<Long>();
            var made = new ArrayList<Long>();
            for (int round = 0; round < ROUNDS; round++) {
                limit.add(cost(bare.pid(), bare.address(), Map.of()));
                memory.add(cost(application.pid(), asked, Map.of()));
                made.add(cost(application.pid(), asked, MADE));
            }
            System.out.printf(
                    "| `%s` (%d bytes) | %s | %s | %.2f | %s | %.2f |%n",
                    address.replaceFirst("after=.*", "after=…"),
                    answer.body().length,
                    range(limit),
                    range(memory),
                    (double) median(limit) / median(memory),
                    range(made),
                    (double) median(limit) / median(made));
        }
    }

    private void notModified(PackagedApplication application, String address) throws Exception {
        var asked = URI.create(application.address() + address);
        var tag = client.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var costs = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            costs.add(cost(application.pid(), asked, Map.of("If-None-Match", tag)));
        }
        System.out.printf("| `%s`, 304 | | %s | | | |%n", address, range(costs));
    }

    private void writes(PackagedApplication application) throws Exception {
        var topics = new Load(
                Files.readString(application.data().resolve("first-admin-key")).strip());
        var numbers = new AtomicLong();
        load.repeat(WARM_UP_SECONDS, () -> topics.create(application.address(), numbers.incrementAndGet()));
        var costs = new ArrayList<Long>();
        var perSecond = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var before = cpu(application.pid());
            var answers = load.repeat(SECONDS, () -> topics.create(application.address(), numbers.incrementAndGet()));
            costs.add(cpu(application.pid()).minus(before).toNanos() / 1000 / answers);
            perSecond.add(answers / SECONDS);
        }
        System.out.printf("| `POST /api/v1/topics`, %s a second | | | | %s | |%n", range(perSecond), range(costs));
    }

    private long cost(long process, URI address, Map<String, String> headers) throws IOException, InterruptedException {
        var before = cpu(process);
        var answers = load.get(address, headers, SECONDS);
        return cpu(process).minus(before).toNanos() / 1000 / answers;
    }

    private static Duration cpu(long process) {
        return ProcessHandle.of(process)
                .flatMap(running -> running.info().totalCpuDuration())
                .orElseThrow();
    }

    private static String range(List<Long> values) {
        return values.stream().min(Long::compare).orElseThrow() + " / " + median(values) + " / "
                + values.stream().max(Long::compare).orElseThrow();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
