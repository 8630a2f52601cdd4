package no.innovasjonsbase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.PackagedDatabase;
import no.innovasjonsbase.testsupport.Releases;

import static org.assertj.core.api.Assertions.assertThat;

/** What an earlier release stored is all there for this one, on H2, or on PostgreSQL where it is built for that. */
class EarlierReleasesIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TAG = Pattern.compile(",\"etag\":\"[^}]*\"(?=})");

    /** What later releases show of entries that were stored before, by type. */
    private static final Map<String, List<String>> ADDED = Map.of(
            "conference", List.of("timeZone", "rooms", "appearances"),
            "talk", List.of("links", "recordings"),
            "panel", List.of("links", "recordings"),
            "organization", List.of("current"),
            "initiative", List.of("current"),
            "quote", List.of("principles"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    static List<Releases.Release> releases() {
        return Releases.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_base_of_an_earlier_release_is_opened_as_it_was_left(Releases.Release release) throws Exception {
        var data = folder.resolve("data");
        try (var database = PackagedDatabase.start()) {
            var known = release.known(database.isPostgres() ? "postgresql" : "h2");
            if (database.isPostgres()) {
                database.load("postgres", release.postgresql());
            } else {
                release.unpackInto(data);
            }
            var application =
                    PackagedApplication.start(data, database.settings()).awaitReady();
            try {
                application.awaitLogged("Rendered ");
                assertHolds(application, known);
                assertGoesOn(application, known);
            } finally {
                application.kill();
            }
        }
    }

    private static void assertHolds(PackagedApplication application, JsonNode known) throws Exception {
        var export = send(application, "GET", "/api/v1/export", known.get("admin"), null)
                .body()
                .lines()
                .toList();
        // The number, the epoch, and the hash over all entries: an upgrade is no new base to those who follow it.
        var trailer = (ObjectNode) JSON.readTree(export.get(export.size() - 1)).get("trailer");
        // Of types that came later there is nothing.
        ((ObjectNode) trailer.get("counts")).removeIf(count -> count.asInt() == 0);
        assertThat(trailer.put("sha256", hashWithoutTags(export))).isEqualTo(known.get("trailer"));
        assertThat(JSON.readTree(
                        application.get("/api/v1/topics/tema-1/versions").body()))
                .isEqualTo(known.get("versions"));
        assertThat(application.get("/api/v1/topics/tema-16").statusCode()).isEqualTo(410);
        assertThat(application.log()).doesNotContain("The base was empty");
    }

    /** The hash over all entries but for what documents get when this release renders them anew: tags, and what was added. */
    private static String hashWithoutTags(List<String> export) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var entry : export.subList(0, export.size() - 1)) {
            digest.update((TAG.matcher(asItWas(entry)).replaceAll("") + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String asItWas(String line) throws Exception {
        var entry = (ObjectNode) JSON.readTree(line);
        entry.remove(ADDED.getOrDefault(entry.get("type").asText(), List.of()));
        entry.path("affiliations").forEach(affiliation -> ((ObjectNode) affiliation).remove("current"));
        for (var citation : entry.get("citations")) {
            if (citation.get("relation").asText().equals("self-composed")) {
                ((ObjectNode) citation).remove("about");
            }
        }
        return JSON.writeValueAsString(entry);
    }

    /** Keys, subscriptions and answered requests are used as they were, and the journal goes on after its last number. */
    private static void assertGoesOn(PackagedApplication application, JsonNode known) throws Exception {
        var subscriptions = send(application, "GET", "/api/v1/subscriptions", known.get("editor"), null);
        assertThat(subscriptions.body()).contains("\"description\":\"Of the fixture\"", "\"state\":\"active\"");
        var topic = "{\"label\":{\"nb\":\"Sendt to ganger\",\"en\":\"Sent twice\"}}";
        assertThat(send(application, "POST", "/api/v1/topics", known.get("revoked"), topic)
                        .statusCode())
                .isEqualTo(401);
        var created = send(application, "POST", "/api/v1/topics", known.get("admin"), topic);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(JSON.readTree(created.body()).get("id").asText())
                .isNotEqualTo(known.get("answered").asText());
        var changes = JSON.readTree(application
                .get("/api/v1/changes?after=" + known.at("/trailer/number") + "&epoch="
                        + known.at("/trailer/epoch").asText())
                .body());
        assertThat(changes.get("items")).hasSize(1);
    }

    private static HttpResponse<String> send(
            PackagedApplication application, String method, String path, JsonNode key, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Authorization", "Bearer " + key.asText())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
