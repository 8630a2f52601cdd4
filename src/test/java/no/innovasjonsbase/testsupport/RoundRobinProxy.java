package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A proxy as operators put one in front of several instances: it passes each connection on to one that says it is ready,
 * in turn, and to the next one only where a connection is refused. It never sends anything twice.
 */
public final class RoundRobinProxy implements AutoCloseable {
    private static final int LOOK_EVERY_MILLIS = 200;

    private final Supplier<List<URI>> instances;
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Boolean> ready = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A proxy of the instances that there are at the moment. */
    public RoundRobinProxy(Supplier<List<URI>> instances) {
        this.instances = instances;
        try {
            this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        look();
        threads.execute(this::accept);
        threads.execute(this::keepLooking);
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void keepLooking() {
        while (!server.isClosed()) {
            look();
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException ending) {
                return;
            }
        }
    }

    private void look() {
        for (var instance : instances.get()) {
            ready.put(instance, isReady(instance));
        }
    }

    private boolean isReady(URI instance) {
        try {
            var request = HttpRequest.newBuilder(instance.resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var from = server.accept();
                threads.execute(() -> pass(from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from) {
        try (from;
                var to = connect()) {
            var back = threads.submit(() -> pump(to, from));
            pump(from, to);
            back.get();
        } catch (Exception over) {
            // Either side has gone: the other sees the end of its connection.
        }
    }

    private Socket connect() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            var candidates = instances.get().stream()
                    .filter(instance -> ready.getOrDefault(instance, false))
                    .toList();
            if (!candidates.isEmpty()) {
                var instance = candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size()));
                try {
                    return new Socket(instance.getHost(), instance.getPort());
                } catch (ConnectException refused) {
                    ready.put(instance, false);
                }
            }
        }
        throw new IOException("None is ready");
    }

    private static Void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException over) {
            close(from);
            close(to);
        }
        return null;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
