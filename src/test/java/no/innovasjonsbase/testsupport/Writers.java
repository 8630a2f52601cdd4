package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Clients that create, change and delete topics until they are told to stop; a server that is gone is waited for. */
public final class Writers {
    private static final AtomicLong NAMES = new AtomicLong();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Supplier<List<URI>> servers;
    private final String key;
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isOver;

    /** @param servers the instances there are at the moment */
    public Writers(Supplier<List<URI>> servers, String key) {
        this.servers = servers;
        this.key = key;
    }

    /** How many changes were acknowledged. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Begins with so many at once. */
    public void begin(int count) {
        for (int i = 0; i < count; i++) {
            var writer = i;
            var thread = new Thread(() -> write(writer));
            thread.start();
            threads.add(thread);
        }
    }

    /** Creates one topic on a server. */
    public void create(URI server) {
        var path = "/api/v1/topics/one-" + NAMES.incrementAndGet();
        client.sendAsync(
                request("PUT", server.resolve(path), "Ett emne", "If-None-Match"),
                HttpResponse.BodyHandlers.discarding());
    }

    /** Lets them finish what they have begun. */
    public void stop() throws InterruptedException {
        isOver = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Each has ids of its own: created, changed twice, and every other one deleted; some are erased, merged, or their past is. */
    private void write(int writer) {
        for (int i = 0; !isOver; i++) {
            var path = "/api/v1/topics/writer-" + writer + "-" + i;
            send("PUT", path, "Emne " + i, "If-None-Match");
            send("PATCH", path, "Endret " + i, "If-Match");
            send("PATCH", path, "Endret igjen " + i, "If-Match");
            if (i % 2 == 0) {
                send("DELETE", path, null, "If-Match");
            } else if (i % 16 == 3) {
                send("DELETE", path + "?erase=true&reason=case%201", null, "If-Match");
            } else if (i % 16 == 5) {
                send("DELETE", path + "/versions?reason=case%201", null, "If-Match");
                send("PATCH", path, "Endret til slutt " + i, "If-Match");
            } else if (i % 16 == 7) {
                send("POST", path + "/merge-into/writer-" + writer + "-" + (i - 2), null, "If-Match");
            }
        }
    }

    /** Sends until it is answered; sent again, what was done without an answer is refused, and that is as good. */
    private void send(String method, String path, String label, String condition) {
        while (!isOver) {
            try {
                var all = servers.get();
                var server = all.get((int) (Thread.currentThread().getId() % all.size()));
                var status = client.send(
                                request(method, server.resolve(path), label, condition),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 300) {
                    acknowledged.incrementAndGet();
                }
                if (status != 503) {
                    return;
                }
            } catch (IOException gone) {
                rest();
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private HttpRequest request(String method, URI address, String label, String condition) {
        var body = label == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString("{\"label\":{\"nb\":\"" + label + "\"}}");
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header(condition, "*")
                .method(method, body)
                .build();
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
