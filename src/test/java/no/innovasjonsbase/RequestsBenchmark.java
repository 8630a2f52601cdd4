package no.innovasjonsbase;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.BareServer;
import no.innovasjonsbase.testsupport.Load;
import no.innovasjonsbase.testsupport.PackagedApplication;

/**
 * Prints what a request costs the server, in microseconds of CPU: 8 clients ask for the same address without a pause, and
 * the CPU time of the process is divided by the answers. Reads are answered from memory, made each time, and by a server that
 * does nothing but send the same bytes, which is the limit. No test: {@code ./mvnw verify -Dit.test=RequestsBenchmark}.
 */
class RequestsBenchmark {
    private static final int CLIENTS = 8;
    private static final int SECONDS = 10;
    /** The first tens of seconds are those of the compiler. */
    private static final int WARM_UP_SECONDS = 20;

    private static final List<String> ADDRESSES = List.of(
            "/api/v1/topics/trust",
            "/api/v1/conferences/topplederkonferansen-2018",
            "/api/v1/conferences/topplederkonferansen-2018/programme",
            "/api/v1/topics?limit=20",
            "/api/v1/topics?limit=20&lang=nn",
            "/api/v1/talks?speaker=jacob-torfing&expand=conference",
            "/api/v1/changes?limit=20");

    @TempDir
    Path data;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void cpu_per_request() throws Exception {
        var application = PackagedApplication.startToMeasure(data).awaitReady();
        try {
            var load =
                    new Load(Files.readString(data.resolve("first-admin-key")).strip());
            var post = measure(application.pid(), () -> write(load, application));
            System.out.printf("POST: %d µs of CPU%n", post);
            for (var address : ADDRESSES) {
                compare(application, address);
            }
        } finally {
            application.kill();
        }
    }

    private void compare(PackagedApplication application, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(application.address() + address));
        var kept = request.build();
        var made = request.copy().header("Cache-Control", "no-cache").build();
        var body = data.resolve("body");
        Files.write(body, client.send(kept, BodyHandlers.ofByteArray()).body());
        try (var bare = BareServer.start(body)) {
            var limit = measure(
                    bare.pid(),
                    () -> read(HttpRequest.newBuilder(bare.address()).build()));
            var memory = measure(application.pid(), () -> read(kept));
            var each = measure(application.pid(), () -> read(made));
            System.out.printf(
                    "GET %s: %d bytes, limit %d µs of CPU, from memory %d (%.2f of the limit's requests), made %d (%.2f)%n",
                    address, Files.size(body), limit, memory, (double) limit / memory, each, (double) limit / each);
        }
    }

    /** Microseconds of CPU of a process for each answer. */
    private static long measure(long process, BooleanSupplier request) throws InterruptedException {
        answers(WARM_UP_SECONDS, request);
        var before = cpu(process);
        var answers = answers(SECONDS, request);
        return cpu(process).minus(before).toNanos() / 1000 / answers;
    }

    private static long answers(int seconds, BooleanSupplier request) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var answers = new AtomicLong();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            var thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    if (!request.getAsBoolean()) {
                        throw new IllegalStateException("Not answered as it should be");
                    }
                    answers.incrementAndGet();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (var thread : threads) {
            thread.join();
        }
        return Math.max(1, answers.get());
    }

    private boolean read(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final AtomicLong NUMBERS = new AtomicLong();

    private static boolean write(Load load, PackagedApplication application) {
        try {
            return load.create(application.address(), NUMBERS.incrementAndGet());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Duration cpu(long process) {
        return ProcessHandle.of(process)
                .flatMap(running -> running.info().totalCpuDuration())
                .orElseThrow();
    }
}
