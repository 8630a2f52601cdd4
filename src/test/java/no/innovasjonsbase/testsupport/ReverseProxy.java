package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * nginx or Caddy in front of the application, each with the configuration that {@code src/main/deploy} delivers. Only
 * what depends on the machine is replaced: its port, TLS, and the address of the application.
 */
public enum ReverseProxy {
    NGINX {
        @Override
        List<String> command(Path folder, int port, String application) throws IOException {
            var site = Files.readString(DELIVERED.resolve("nginx/innovasjonsbase.conf"))
                    .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                    .replaceAll("(?m)^ +(listen \\[::]|ssl_).*\n", "")
                    .replace("server 127.0.0.1:8080;", "server " + application + ";");
            var main =
                    "daemon off; worker_processes 1; pid nginx.pid; error_log stderr; events {} http { access_log off; "
                            + "client_body_temp_path b; proxy_temp_path p; fastcgi_temp_path f; uwsgi_temp_path u; "
                            + "scgi_temp_path s; include site.conf; }";
            Files.writeString(folder.resolve("site.conf"), site);
            Files.writeString(folder.resolve("nginx.conf"), main);
            var program = Program.require(List.of("nginx"), "nginx-light");
            return List.of(program.toString(), "-p", folder.toString(), "-e", "stderr", "-c", "nginx.conf");
        }
    },

    CADDY {
        @Override
        List<String> command(Path folder, int port, String application) throws IOException {
            var site = Files.readString(DELIVERED.resolve("caddy/Caddyfile"))
                    .replace("innovasjonsbase.example.no {", "http://127.0.0.1:" + port + " {")
                    .replace("reverse_proxy 127.0.0.1:8080", "reverse_proxy " + application);
            // Its own administration would listen on a fixed port.
            Files.writeString(folder.resolve("Caddyfile"), "{\n\tadmin off\n\tgrace_period 1s\n}\n" + site);
            var program = Program.require(List.of("caddy"), "caddy");
            return List.of(program.toString(), "run", "--config", "Caddyfile", "--adapter", "caddyfile");
        }
    };

    private static final Path DELIVERED = Path.of("src/main/deploy");
    private static final int MAX_LOOKS = 600;

    abstract List<String> command(Path folder, int port, String application) throws IOException;

    /** A proxy that runs. */
    public record Running(URI address, Process process) implements AutoCloseable {
        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /**
     * Starts it in front of an application and waits until it listens.
     *
     * @param folder where it may write
     */
    public Running before(URI application, Path folder) throws IOException, InterruptedException {
        var port = Receiver.freePort();
        var log = folder.resolve("proxy.log").toFile();
        var process = new ProcessBuilder(command(folder, port, application.getAuthority()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        for (int looks = 0; looks < MAX_LOOKS && process.isAlive(); looks++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return new Running(URI.create("http://127.0.0.1:" + socket.getPort()), process);
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        process.destroy();
        throw new AssertionError("It doesn't listen: " + Files.readString(log.toPath()));
    }
}
