package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A receiver of webhooks on the loopback: each path notes what it is sent and answers as it is told to. */
public final class Receiver implements AutoCloseable {
    private static final Answering WELL = (received, place) -> 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Answers a message with a status. */
    public interface Answering {
        int answer(Message message, HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What was sent. */
    public record Message(String id, String timestamp, String signature, String type, byte[] body) {}

    /** One path of the receiver. */
    public static final class Place {
        private final List<Message> messages = new CopyOnWriteArrayList<>();
        private final AtomicInteger atATime = new AtomicInteger();
        private final AtomicInteger mostAtATime = new AtomicInteger();
        private volatile Answering answering = WELL;

        /** Every message that was sent, also those that were answered with a failure, in the order they came. */
        public List<Message> messages() {
            return List.copyOf(messages);
        }

        /** How many messages were under way at once, at most. */
        public int mostAtATime() {
            return mostAtATime.get();
        }

        /** Answers like this from now on. */
        public void answer(Answering how) {
            answering = how;
        }

        private int receive(Message message, HttpExchange exchange) throws IOException, InterruptedException {
            mostAtATime.accumulateAndGet(atATime.incrementAndGet(), Math::max);
            try {
                messages.add(message);
                return answering.answer(message, exchange);
            } finally {
                atATime.decrementAndGet();
            }
        }
    }

    public Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::receive);
            server.setExecutor(threads);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A port that is free just now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What is at a path. */
    public Place at(String path) {
        return places.computeIfAbsent(path, free -> new Place());
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var message = new Message(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                exchange.getRequestBody().readAllBytes());
        try (exchange) {
            var status = at(exchange.getRequestURI().getPath()).receive(message, exchange);
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
