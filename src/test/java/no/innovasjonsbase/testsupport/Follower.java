package no.innovasjonsbase.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A client that keeps a copy of the base by its changes alone, by turns page by page and as a stream, from whichever
 * instance answers, and checks that none is missed, doubled or out of order.
 */
public final class Follower extends Thread {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EVENTS_PER_STREAM = 500;
    private static final int PAGES_PER_TURN = 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Supplier<List<URI>> servers;
    private final TreeMap<String, JsonNode> copy = new TreeMap<>();
    private final TreeMap<String, Integer> versions = new TreeMap<>();
    private volatile long number;
    private volatile boolean isOver;
    private volatile AssertionError failure;
    private int turn;
    private int breaks;

    /** @param servers the instances there are at the moment */
    public Follower(Supplier<List<URI>> servers) {
        this.servers = servers;
    }

    /** The number of the last change it applied. */
    public long number() {
        return number;
    }

    /** How often a server went away under it. */
    public int breaks() {
        return breaks;
    }

    /** What it holds, by address, once it has every change up to one. */
    public TreeMap<String, JsonNode> copyAt(long head, Duration patience) throws InterruptedException {
        var begun = System.nanoTime();
        while (number < head && failure == null) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new AssertionError("It stands at " + number + " of " + head);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        isOver = true;
        interrupt();
        join();
        if (failure != null) {
            throw failure;
        }
        return copy;
    }

    @Override
    public void run() {
        while (!isOver && failure == null) {
            try {
                var all = servers.get();
                var server = all.get(turn++ % all.size());
                if (turn % 2 == 0) {
                    readPages(server);
                } else {
                    readStream(server);
                }
            } catch (IOException gone) {
                breaks++;
                rest();
            } catch (InterruptedException ending) {
                return;
            } catch (AssertionError wrong) {
                failure = wrong;
            }
        }
    }

    private void readPages(URI server) throws IOException, InterruptedException {
        for (int i = 0; i < PAGES_PER_TURN && !isOver; i++) {
            var request = HttpRequest.newBuilder(server.resolve("/api/v1/changes?wait=2&after=" + number))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
            var page = JSON.readTree(answer.body());
            page.get("items").forEach(this::apply);
            if (page.get("next").asLong() != number) {
                throw new AssertionError("next is " + page.get("next") + " after " + number);
            }
        }
    }

    private void readStream(URI server) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/changes"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(number))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var name = "";
            for (int events = 0; events < EVENTS_PER_STREAM && System.nanoTime() < until; ) {
                var line = lines.readLine();
                if (line == null) {
                    throw new IOException("The stream has ended");
                }
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                } else if (line.startsWith("data: ") && !name.equals("epoch")) {
                    apply(JSON.readTree(line.substring("data: ".length())));
                    events++;
                }
            }
        }
    }

    private void apply(JsonNode change) {
        if (change.get("number").asLong() != number + 1) {
            throw new AssertionError("Change " + change.get("number") + " came after " + number);
        }
        var href = change.get("href").asText();
        var version = change.get("version").asInt();
        if (versions.containsKey(href) && versions.get(href) + 1 != version) {
            throw new AssertionError(href + " went from version " + versions.get(href) + " to " + version);
        }
        versions.put(href, version);
        var operation = change.get("operation").asText();
        if (operation.equals("erased")) {
            copy.keySet().removeIf(known -> erased(known).equals(href));
            versions.keySet().removeIf(known -> erased(known).equals(href));
        } else if (!change.has("state")) {
            copy.remove(href);
        } else {
            copy.put(href, change.get("state"));
        }
        number++;
    }

    /** The address that an entry has once it is erased. */
    private static String erased(String href) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(href.getBytes(StandardCharsets.UTF_8));
            return href.substring(0, href.lastIndexOf('/')) + "/erased-"
                    + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
