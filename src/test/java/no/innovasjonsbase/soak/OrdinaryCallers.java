package no.innovasjonsbase.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What agencies' systems and people do: read, search, follow, write, copy. */
final class OrdinaryCallers {
    private static final int TOPICS = 300;
    private static final List<String> READS = List.of(
            "/api/v1/principles/torfing-1",
            "/api/v1/principles?limit=20&expand=origin,topics&lang=nb",
            "/api/v1/speakers?limit=50&sort=-updatedAt",
            "/api/v1/topics?limit=100&total=true",
            "/api/v1/conferences/topplederkonferansen-2018/programme?lang=nn",
            "/api/v1/speakers/monica-maeland/appearances",
            "/api/v1/principles/torfing-5/evidence",
            "/api/v1/organizations/dfo?asOf=2018",
            "/api/v1/topics/trust/versions",
            "/api/v1/search?q=feilkultur&lang=nb",
            "/api/v1/search?q=innovasjon%20i%20offentlig%20sektor&facets=type,topic",
            "/api/v1/changes?after=0&limit=50",
            "/api/v1/topics?q=tillit",
            "/q/openapi",
            "/");

    private final URI server;
    private final String key;
    private final Answers answers;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final AtomicLong versions = new AtomicLong();
    /** The topics that are there, with the word that only they have. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    OrdinaryCallers(URI server, String key, Answers answers) {
        this.server = server;
        this.key = key;
        this.answers = answers;
    }

    List<Caller> all() {
        var callers = new ArrayList<Caller>();
        for (int i = 0; i < 4; i++) {
            callers.add(new Caller("reader", i, 50, random -> get("reader", READS.get(random.nextInt(READS.size())))));
        }
        // Each has topics of its own, so that what it knows of them stays true.
        for (int i = 0; i < 2; i++) {
            var own = i;
            callers.add(new Caller("writer", 10 + i, 60, random -> write(own, random)));
        }
        callers.add(new Caller("waiting", 20, 100, random -> await()));
        callers.add(new Caller("copier", 21, 20_000, random -> copy()));
        return callers;
    }

    /** The topics that are there, with the word that only they have. */
    Map<String, String> words() {
        return words;
    }

    /** The body of the answer to a GET. */
    String get(String caller, String path) throws IOException, InterruptedException {
        return send(caller, request("GET", path, null)).body();
    }

    private void write(int own, Random random) throws IOException, InterruptedException {
        var number = own + 2 * random.nextInt(TOPICS / 2);
        var path = "/api/v1/topics/soak-" + number;
        var tag = send("writer", request("GET", path, null)).headers().firstValue("ETag");
        var word = word(number);
        if (tag.isPresent() && random.nextInt(10) == 0) {
            var answer = send("writer", request("DELETE", path, null, "If-Match", tag.get()));
            if (answer.statusCode() == 204) {
                words.remove("soak-" + number);
            }
            return;
        }
        var body = "{\"label\":{\"nb\":\"" + word + "\"},\"definition\":{\"nb\":\"Utgave " + versions.incrementAndGet()
                + "\"}}";
        var condition = tag.isPresent() ? new String[] {"If-Match", tag.get()} : new String[] {"If-None-Match", "*"};
        var answer = send("writer", request("PUT", path, body, condition));
        if (answer.statusCode() == 200 || answer.statusCode() == 201) {
            words.put("soak-" + number, word);
        } else if (answer.statusCode() != 503) {
            answers.keep("writer: PUT " + path + " -> " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Waits for the next change. */
    private void await() throws IOException, InterruptedException {
        var head = get("waiting", "/api/v1/changes?after=0&limit=1").replaceFirst("(?s).*?\"head\":(\\d+).*", "$1");
        get("waiting", "/api/v1/changes?after=" + head + "&wait=5");
    }

    private void copy() throws IOException, InterruptedException {
        var copy = send("copier", request("GET", "/api/v1/export", null)).body();
        if (copy.contains("\"trailer\"")) {
            send("copier", request("POST", "/api/v1/import?dryRun=true", copy, "Content-Type", "application/x-ndjson"));
        }
    }

    /** A made-up word of letters, another for each number. */
    private static String word(int number) {
        var word = new StringBuilder("zq");
        for (int rest = number + 676; rest > 0; rest /= 26) {
            word.append((char) ('a' + rest % 26)).append('x');
        }
        return word.toString();
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Authorization", "Bearer " + key).header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    private HttpResponse<String> send(String caller, HttpRequest request) throws IOException, InterruptedException {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            answers.add(
                    caller,
                    request.method() + " " + request.uri(),
                    answer.statusCode(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.body());
            return answer;
        } catch (IOException broken) {
            answers.keep(caller + ": " + request.method() + " " + request.uri() + " -> " + broken);
            throw broken;
        }
    }
}
