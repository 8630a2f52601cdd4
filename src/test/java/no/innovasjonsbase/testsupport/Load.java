package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Clients that create entries, each request with an idempotency key, until their server is gone or they are told to stop. */
public final class Load {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String key;
    private final LongFunction<Creation> creations;
    private final AtomicLong next = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Long> unsure = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    /**
     * What is sent to create an entry.
     *
     * @param collection the collection that it is sent to, as in {@code topics}
     */
    public record Creation(String collection, String body) {}

    /** Clients that create topics. */
    public Load(String key) {
        this(key, number -> new Creation("topics", "{\"label\":{\"nb\":\"Last " + number + "\"}}"));
    }

    /** @param creations what is sent, by the number of the request */
    public Load(String key, LongFunction<Creation> creations) {
        this.key = key;
        this.creations = creations;
    }

    /** The numbers whose creation was acknowledged. */
    public Set<Long> acknowledged() {
        return acknowledged;
    }

    /** The numbers that were sent and not answered; taken away by this. */
    public List<Long> takeUnsure() {
        var taken = new ArrayList<>(unsure);
        unsure.removeAll(taken);
        return taken;
    }

    /** Begins with so many clients at once. */
    public List<Thread> begin(URI server, int clients) {
        isOver = false;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var thread = new Thread(() -> {
                while (!isOver && create(server, next.incrementAndGet())) {
                    // Goes on.
                }
            });
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Lets the clients finish what they have begun. */
    public void stop(List<Thread> clients) throws InterruptedException {
        isOver = true;
        for (var thread : clients) {
            thread.join();
        }
    }

    /** Creates the entry of a number; false where the server didn't answer. */
    public boolean create(URI server, long number) {
        var creation = creations.apply(number);
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/" + creation.collection()))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "load-" + number)
                .POST(HttpRequest.BodyPublishers.ofString(creation.body()))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                acknowledged.add(number);
                return true;
            }
            if (answer.statusCode() == 503 || answer.statusCode() == 409) {
                unsure.add(number);
                return true;
            }
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        } catch (IOException gone) {
            unsure.add(number);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
