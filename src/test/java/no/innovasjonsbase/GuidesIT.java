package no.innovasjonsbase;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Guide;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** README and guides do as printed: every command of theirs is run against one base, and prints what stands there. */
class GuidesIT {
    private static final Path DOCS = Path.of("src/docs");

    @TempDir
    static Path folder;

    /** Where the receiver of the guide to webhooks listens. */
    private static int receiver;

    private static PackagedApplication application;
    private static ServerSocket taken;
    private static Process onTakenPort;

    @BeforeAll
    static void start() throws Exception {
        for (var program : List.of("bash", "curl", "jq", "python3")) {
            Program.require(List.of(program), program);
        }
        var packaged = Path.of(System.getProperty("ikb.packaged")).toAbsolutePath();
        Files.createDirectory(folder.resolve("target"));
        Files.createSymbolicLink(folder.resolve("target/quarkus-app"), packaged.getParent());
        try (var socket = new ServerSocket(0)) {
            receiver = socket.getLocalPort();
        }
        taken = new ServerSocket(0);
        onTakenPort = startOnTakenPort();
        application = PackagedApplication.start(
                        folder.resolve("data"), "-Dikb.subscriptions.allowed-hosts=localhost:" + receiver)
                .awaitReady();
        // Until then searches are answered 503.
        application.awaitLogged("is built: it holds the changes");
    }

    @AfterAll
    static void end() throws Exception {
        if (onTakenPort != null) {
            onTakenPort.destroyForcibly();
            taken.close();
        }
        if (application != null) {
            application.kill();
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_does_as_printed() throws IOException {
        var running = guides().stream()
                .map(file -> dynamicTest(file.toString(), () -> Guide.read(file)
                        .follow(folder, application.address().getPort(), receiver)));
        var stopped = dynamicTest("while it is stopped", () -> {
            application.terminate();
            for (var file : guides()) {
                Guide.read(file).followStopped(folder);
            }
        });
        return Stream.concat(running, Stream.of(stopped));
    }

    @Test
    void few_commands_are_not_run() throws IOException {
        var notRun = new ArrayList<String>();
        for (var file : guides()) {
            notRun.addAll(Guide.read(file).notRun());
        }

        assertThat(notRun)
                .containsExactly(
                        "README.md | ./mvnw -q -DskipTests package && target/quarkus-app/innovasjonsbase | builds it",
                        "README.md | ./mvnw verify | is what runs this",
                        "README.md | ./mvnw -q -DskipTests -Ppostgresql package | builds it for another database",
                        "back-up-and-restore.md | pg_dump -Fc -d innovasjonsbase -f backup.dump | needs a PostgreSQL",
                        "back-up-and-restore.md | createdb -O innovasjonsbase -T template0 restored | needs a PostgreSQL",
                        "run-it.md | ./mvnw -q -DskipTests package | needs root and systemd",
                        "observability.md | ./mvnw -q -DskipTests package -Dquarkus.management.enabled=true | builds it another way");
    }

    @Test
    void the_start_command_passes_settings_on_and_a_taken_port_is_told_with_the_setting_that_changes_it()
            throws Exception {
        assertThat(onTakenPort.waitFor(5, TimeUnit.MINUTES)).isTrue();

        assertThat(folder.resolve("taken.log"))
                .content()
                .contains("Could not start: Port already bound: " + taken.getLocalPort(), "-Dquarkus.http.port");
    }

    /** The other start command of README, to run beside the guides. */
    private static Process startOnTakenPort() throws IOException {
        return new ProcessBuilder(
                        Path.of("mvnw").toAbsolutePath().toString(),
                        "-q",
                        "quarkus:run",
                        "-Dikb.build.directory=" + System.getProperty("ikb.build.directory"),
                        "-Dquarkus.http.port=" + taken.getLocalPort(),
                        "-Dikb.seed.enabled=false",
                        "-Dikb.data.directory=" + folder.resolve("another"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("taken.log").toFile())
                .start();
    }

    /** README first: some of what it prints holds on a base that was just started. */
    private static List<Path> guides() throws IOException {
        var guides = new ArrayList<>(List.of(Path.of("README.md")));
        for (var folder : List.of(DOCS.resolve("guides"), DOCS)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(guides::add);
            }
        }
        return guides;
    }
}
