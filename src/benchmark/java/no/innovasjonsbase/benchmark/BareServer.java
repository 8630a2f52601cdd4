package no.innovasjonsbase.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;

/**
 * The limit of what a server on this JVM can do: a process that answers everything with the same bytes, by Vert.x and nothing
 * else.
 */
final class BareServer implements AutoCloseable {
    private static final int SECONDS_TO_START = 60;

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one that answers with the bytes of a file. */
    static BareServer start(Path body) throws IOException, InterruptedException {
        var ready = body.resolveSibling("bare-server-port");
        Files.deleteIfExists(ready);
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        body.toString(),
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int i = 0; i < SECONDS_TO_START * 10 && process.isAlive() && !Files.exists(ready); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new BareServer(process, Integer.parseInt(Files.readString(ready)));
    }

    /** Where it listens. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** @param arguments the file with the body, and where to write the port once it listens */
    public static void main(String[] arguments) throws IOException {
        var body = Buffer.buffer(Files.readAllBytes(Path.of(arguments[0])));
        var options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        Vertx.vertx()
                .createHttpServer(options)
                .requestHandler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body))
                .listen()
                .onSuccess(server -> tell(Path.of(arguments[1]), server.actualPort()))
                .onFailure(failed -> System.exit(1));
    }

    private static void tell(Path ready, int port) {
        try {
            var written = Files.writeString(ready.resolveSibling("port-being-written"), String.valueOf(port));
            Files.move(written, ready);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
