package no.innovasjonsbase.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/** A site on the loopback that entries link to: each path answers as it is told to, 200 by default, and notes who asks. */
final class LinkedSite implements AutoCloseable {
    private static final byte[] BODY = "<p>Her".getBytes(UTF_8);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger atATime = new AtomicInteger();
    private final AtomicInteger mostAtATime = new AtomicInteger();

    /** Answers a request with a status. */
    interface Answering {
        int answer(HttpExchange exchange) throws InterruptedException;
    }

    /** What was asked, and when by {@link System#nanoTime}. */
    record Request(String method, String path, String userAgent, long at) {}

    LinkedSite(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::receive);
            server.setExecutor(threads);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Answers like this at a path from now on. */
    void at(String path, Answering how) {
        answers.put(path, how);
    }

    /** Redirects from a path from now on; letters beyond ASCII are sent in UTF-8, as they are. */
    void redirect(String path, String location) {
        at(path, exchange -> {
            exchange.getResponseHeaders().add("Location", new String(location.getBytes(UTF_8), ISO_8859_1));
            return 302;
        });
    }

    /** All requests, in the order they came. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    /** The methods of the requests at a path. */
    Stream<String> methodsAt(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).map(Request::method);
    }

    /** How many requests were under way at once, at most. */
    int mostAtATime() {
        return mostAtATime.get();
    }

    private void receive(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        mostAtATime.accumulateAndGet(atATime.incrementAndGet(), Math::max);
        try (exchange) {
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    path,
                    exchange.getRequestHeaders().getFirst("User-Agent"),
                    System.nanoTime()));
            var status = answers.getOrDefault(path, any -> 200).answer(exchange);
            var isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, isHead ? -1 : BODY.length);
            if (!isHead) {
                exchange.getResponseBody().write(BODY);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            atATime.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
