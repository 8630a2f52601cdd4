package no.innovasjonsbase;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the packaged application does when its disk is full and when its database file is deleted or replaced. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StorageIT {
    /** A file system in memory that everybody can write on Linux. */
    private static final Path IN_MEMORY = Path.of("/dev/shm");

    private static final long MEGABYTE = 1 << 20;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final List<PackagedApplication> started = new ArrayList<>();
    private String key;

    @AfterEach
    void end() throws InterruptedException {
        for (var application : started) {
            application.kill();
        }
    }

    @Test
    void writes_are_refused_while_little_space_is_left_and_taken_again_once_there_is() throws Exception {
        assumeTrue(Files.isWritable(IN_MEMORY), "There is no /dev/shm");
        var disk = Files.createTempDirectory(IN_MEMORY, "storage-it");
        var free = Files.getFileStore(disk).getUsableSpace();
        assumeTrue(free > 56 * MEGABYTE, "There is little space on /dev/shm");
        var data = Files.createDirectory(disk.resolve("data"));
        var filling = disk.resolve("filling");
        try {
            var application = start(data, "-Dikb.data.min-free-space=" + (free - 32 * MEGABYTE));
            assertThat(write(application, 1).statusCode()).isEqualTo(201);
            Files.write(filling, new byte[(int) (30 * MEGABYTE)]);
            awaitReadiness(application, 503);

            assertProblem(write(application, 2), 507, "insufficient-storage");
            assertThat(application.get("/q/health/ready").body()).contains("ikb.data.min-free-space");
            assertThat(application.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(application.get("/api/v1/topics/written-1").statusCode()).isEqualTo(200);

            Files.delete(filling);
            awaitReadiness(application, 200);
            awaitWritten(application, 2);
        } finally {
            end();
            delete(disk);
        }
    }

    @Test
    void a_file_that_takes_long_to_open_is_waited_for() throws Exception {
        var data = folder.resolve("data");
        var script = folder.resolve("slow.sql");
        // Longer than a request waits for a connection; only for the one that opens the file.
        Files.writeString(
                script,
                """
                create alias if not exists pause for 'java.lang.Thread.sleep(long)';
                call case when (select count(*) from information_schema.sessions) = 1 then pause(3000) end;
                """);

        var application = start(
                data,
                "-Dquarkus.datasource.jdbc.acquisition-timeout=2S",
                "-Dikb.h2.url=jdbc:h2:file:" + file(data).toString().replace(".mv.db", "")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
                        + ";INIT=runscript from '" + script + "'");

        assertThat(application.get("/api/v1/topics").statusCode()).isEqualTo(200);
    }

    @Test
    void what_the_operating_system_refuses_to_write_is_told_of_and_nothing_of_it_is_there() throws Exception {
        var data = folder.resolve("data");
        start(data).terminate();
        // The shell counts blocks of 512 bytes; what the file grows beyond that is refused as on a full disk.
        var most = Files.size(file(data)) / 512 + 1024;
        var limited = started(PackagedApplication.startWithin(data, "ulimit -f " + most))
                .awaitReady();
        var stored = 0;
        var answer = write(limited, stored);
        while (answer.statusCode() == 201) {
            answer = write(limited, ++stored);
        }

        assertProblem(answer, 507, "insufficient-storage");
        awaitStatus(limited, "/api/v1/topics/written-0", 200);
        assertThat(limited.log())
                .contains("Writes are refused")
                .doesNotContain("PUT /api/v1/topics/written-" + stored + " failed");
        limited.terminate();
        var unlimited = start(data);
        for (int number = 0; number < stored; number++) {
            assertThat(unlimited.get("/api/v1/topics/written-" + number).statusCode())
                    .isEqualTo(200);
        }
        assertThat(write(unlimited, stored).statusCode()).isEqualTo(201);
    }

    /** The file of an administrator on Linux: for others' files it takes more to make them read-only while they are open. */
    @Test
    void while_the_file_is_read_only_writes_are_refused_and_taken_again_once_it_is_not() throws Exception {
        var data = folder.resolve("data");
        var application = start(data);
        assertThat(write(application, 1).statusCode()).isEqualTo(201);
        assumeTrue(setImmutable("+i", data), "Nobody but an administrator can make an open file read-only");
        try {
            assertProblem(write(application, 2), 503, "unavailable");
            awaitReadiness(application, 503);
            assertThat(application.get("/q/health/ready").body()).contains("read-only");
            // H2 has closed the database: this opens it.
            awaitStatus(application, "/api/v1/topics/written-1", 200);
        } finally {
            setImmutable("-i", data);
        }

        awaitReadiness(application, 200);
        awaitWritten(application, 2);
        assertThat(application.get("/api/v1/topics/written-2").statusCode()).isEqualTo(200);
    }

    private static boolean setImmutable(String flag, Path data) throws Exception {
        try {
            return new ProcessBuilder("chattr", flag, file(data).toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    @Test
    void a_database_file_that_is_gone_is_noticed_while_running_and_not_made_anew_at_the_next_start() throws Exception {
        var data = folder.resolve("data");
        var application = start(data);
        assertThat(write(application, 1).statusCode()).isEqualTo(201);
        var aside = data.resolve("aside");

        Files.move(file(data), aside);
        assertProblem(write(application, 2), 503, "unavailable");
        assertThat(application.get("/q/health/ready").body()).contains("deleted or moved away");
        assertThat(application.get("/api/v1/topics/written-1").statusCode()).isEqualTo(200);
        Files.move(aside, file(data));
        awaitWritten(application, 2);

        Files.copy(file(data), aside);
        Files.move(aside, file(data), StandardCopyOption.ATOMIC_MOVE);
        assertProblem(write(application, 3), 503, "unavailable");
        assertThat(application.get("/q/health/ready").body()).contains("another file");
        application.kill();

        Files.delete(file(data));
        var refused = started(PackagedApplication.start(data));
        assertThat(refused.awaitEnd()).isNotZero();
        assertThat(refused.log().strip())
                .contains("a base was there", "ikb.data.create")
                .doesNotContain("\n");
        assertThat(file(data)).doesNotExist();
    }

    private PackagedApplication start(Path data, String... settings) throws Exception {
        var all = new ArrayList<>(List.of(settings));
        all.add(PackagedApplication.EMPTY);
        return started(PackagedApplication.start(data, all.toArray(String[]::new)))
                .awaitReady();
    }

    private PackagedApplication started(PackagedApplication application) {
        started.add(application);
        return application;
    }

    private HttpResponse<String> write(PackagedApplication application, int number) throws Exception {
        var text = "{\"label\":{\"nb\":\"Skrevet %d\"},\"definition\":{\"nb\":\"%s\"}}"
                .formatted(number, "fyll ".repeat(300));
        var request = HttpRequest.newBuilder(application.address().resolve("/api/v1/topics/written-" + number))
                .header("Authorization", "Bearer " + key(application))
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(text))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String key(PackagedApplication application) throws Exception {
        if (key == null) {
            key = Files.readString(application.data().resolve("first-admin-key"))
                    .strip();
        }
        return key;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("/problems/" + type);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static void awaitReadiness(PackagedApplication application, int status) throws Exception {
        awaitStatus(application, "/q/health/ready", status);
    }

    private static void awaitStatus(PackagedApplication application, String path, int status) throws Exception {
        while (application.get(path).statusCode() != status) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Writes as a client does, which tries again where it is told to. */
    private void awaitWritten(PackagedApplication application, int number) throws Exception {
        var answer = write(application, number);
        while (answer.statusCode() == 503) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = write(application, number);
        }
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static Path file(Path data) {
        return data.resolve("innovasjonsbase.mv.db");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
