package no.innovasjonsbase;

import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/** What is erased is in no file of the base, once it was started again. */
class ErasureIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PERSON = "/api/v1/speakers/zebulon-qvarkstad";
    private static final List<String> NAMES = List.of("zebulon", "qvarkstad");

    @TempDir
    Path folder;

    @Test
    void a_name_is_in_no_file_of_the_base_after_the_next_start() throws Exception {
        var application = PackagedApplication.start(folder).awaitReady();
        try {
            send(application, "PUT", PERSON, "If-None-Match", "{\"name\":\"Zebulon Qvarkstad\"}");
            send(
                    application,
                    "PUT",
                    PERSON,
                    "If-Match",
                    "{\"name\":\"Zebulon Qvarkstad\",\"biography\":{\"nb\":\"Qvarkstad.\"}}");
            Waiting.until(
                    "the person is found",
                    () -> application.get("/api/v1/search?q=qvarkstad").body().contains(PERSON));
            assertThat(namesIn(database())).isNotEmpty();
            assertThat(namesIn(liveIndex())).isNotEmpty();
            var before = Files.size(database());
            var index = liveIndex();

            send(application, "DELETE", PERSON + "?erase=true&reason=case%202026%2F1234", "If-Match", null);
            Waiting.until("the index is built anew", () -> !liveIndex().equals(index));
            application.terminate();
            var again = PackagedApplication.start(folder).awaitReady();
            try {
                assertThat(again.log()).contains("The file of the database was written anew");
                assertThat(namesIn(database())).isEmpty();
                assertThat(namesIn(liveIndex())).isEmpty();
                assertThat(Files.size(database())).isLessThan(before);
                assertThat(again.get(PERSON).statusCode()).isEqualTo(410);
                assertThat(again.get("/api/v1/topics/trust").statusCode()).isEqualTo(200);
            } finally {
                again.terminate();
            }
            var third = PackagedApplication.start(folder).awaitReady();
            third.kill();
            assertThat(third.log()).doesNotContain("written anew");
        } finally {
            application.kill();
        }
    }

    private Path database() {
        return folder.resolve("innovasjonsbase.mv.db");
    }

    private Path liveIndex() throws IOException {
        var names = new Properties();
        names.load(new StringReader(Files.readString(folder.resolve("search/names.properties"))));
        return folder.resolve("search").resolve(names.getProperty("live"));
    }

    /** The names in a file, or in those of a folder; an index merges its files, so some may go meanwhile. */
    private static List<String> namesIn(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(textOf(file).toLowerCase(Locale.ROOT));
            }
            return NAMES.stream().filter(name -> all.indexOf(name) >= 0).toList();
        }
    }

    private static String textOf(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private void send(PackagedApplication application, String method, String path, String condition, String body)
            throws Exception {
        var key = Files.readString(folder.resolve("first-admin-key")).strip();
        var request = HttpRequest.newBuilder(application.address().resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header(condition, "*")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
