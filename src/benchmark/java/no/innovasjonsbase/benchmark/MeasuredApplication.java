package no.innovasjonsbase.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.testsupport.GeneratedPrinciples;
import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;

/** The packaged application over its first content and generated principles, as it is shipped but for the rate limit. */
final class MeasuredApplication implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final GeneratedPrinciples generator;
    private final PackagedDatabase database;
    private final PackagedApplication application;
    private final int entries;

    /**
     * Starts it and waits until its search is up to date.
     *
     * @param folder where its data are made
     * @param entries how many principles
     */
    MeasuredApplication(Path folder, int entries) throws Exception {
        generator = new GeneratedPrinciples();
        this.entries = entries;
        var data = folder.resolve("base");
        database = PackagedDatabase.start();
        PackagedApplication.startToMeasure(data, database.settings())
                .awaitReady()
                .terminate();
        generator.putInto(GeneratedPrinciples.open(database, data), entries);
        var settings = new ArrayList<>(List.of(database.settings()));
        settings.add("-Xmx512m");
        application = PackagedApplication.startToMeasure(data, settings.toArray(String[]::new))
                .awaitReady();
        SearchIndex.awaitComplete(application);
    }

    URI address() {
        return application.address();
    }

    long pid() {
        return application.pid();
    }

    long residentMegabytes() throws IOException {
        return application.residentMegabytes().orElse(0L);
    }

    /** Where its entries are stored. */
    String databaseName() {
        return database.isPostgres() ? "PostgreSQL" : "H2";
    }

    int entries() {
        return entries;
    }

    /** The key of its administrators. */
    String key() throws IOException {
        return Files.readString(application.data().resolve("first-admin-key")).strip();
    }

    /** Words to ask for. */
    List<String> questions(int count) {
        return generator.questions(count);
    }

    /** The cursor of a list of principles after a share of them. */
    String cursorAfter(double share) throws Exception {
        var cursor = "";
        for (int seen = 0; seen < entries * share; seen += 200) {
            var page = answer(Sent.get("/api/v1/principles?fields=id&limit=200" + cursor), 1);
            cursor = "&after=" + JSON.readTree(page.body()).get("next").asText();
        }
        return cursor.replace("&after=", "");
    }

    /** What it answers to a request, which has to succeed. */
    HttpResponse<byte[]> answer(Sent sent, long number) throws IOException, InterruptedException {
        var answer = client.send(sent.request(address(), number), BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(sent.path() + ": " + answer.statusCode() + " " + new String(answer.body()));
        }
        return answer;
    }

    /** The same where nobody waits for the answer. */
    void answerUnchecked(Sent sent, long number) {
        try {
            answer(sent, number);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            application.kill();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }
}
