package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A real OpenSearch in a process of its own, on loopback, with nothing in it. */
public final class OpenSearch implements QuarkusTestResourceLifecycleManager, AutoCloseable {
    private static final Path LIBRARIES = Path.of(System.getProperty("ikb.opensearch.classpath"));
    private static final Path STARTER = Path.of("src/test/opensearch/StartOpenSearch.java");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Process process;
    private Path folder;
    private int port;

    /** Starts one and waits until it answers. */
    public static OpenSearch launch() {
        var server = new OpenSearch();
        server.start();
        return server;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("opensearch");
            port = freePort();
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            Files.readString(LIBRARIES),
                            STARTER.toAbsolutePath().toString(),
                            folder.resolve("node").toString(),
                            String.valueOf(port),
                            String.valueOf(freePort()))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            awaitReady();
            return Map.of("ikb.search.open-search.hosts", hosts(), "ikb.search.open-search.protocol", "http");
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Where it listens, as the application is told. */
    public String hosts() {
        return "127.0.0.1:" + port;
    }

    /** The names of its indexes, a line each. */
    public String indexes() throws IOException, InterruptedException {
        return send("GET", "/_cat/indices?h=index").body();
    }

    /** What it answers. */
    public HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + hosts() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(PATIENCE)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void awaitReady() throws IOException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > until || !process.isAlive()) {
                stop();
                throw new IllegalStateException("OpenSearch did not start: " + Files.readString(folder.resolve("log")));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }
    }

    private boolean isReady() {
        try {
            return send("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s")
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        try {
            process.destroyForcibly().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
