package no.innovasjonsbase.platform.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Traces;

import static org.assertj.core.api.Assertions.assertThat;

/** The life of an API key, and what it lets its user do. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class ApiKeyTest {
    private static final String KEYS = "/api/v1/api-keys";
    private static final String TOPIC = "/api/v1/topics/nokkelens-emne";
    private static final String LABEL = "{\"label\":{\"nb\":\"Nøkkelens emne\"}}";

    @Inject
    ApiKeys keys;

    @Test
    void a_key_is_shown_once_and_kept_as_a_hash() {
        var made = make("{\"organization\":\"986252932\",\"role\":\"editor\",\"description\":\"Nattlig jobb\"}");
        var secret = made.get("secret").asText();
        var address = made.get("href").asText();

        assertThat(secret)
                .matches("ikb_[0-9a-z]{12}_[0-9a-z]{48}")
                .contains(made.get("id").asText());
        var read = Api.write("GET", address, null).ok();
        assertThat(read.header("Cache-Control")).isEqualTo("no-store");
        assertThat(read.json().get("description").asText()).isEqualTo("Nattlig jobb");
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> ApiKey.require(made.get("id").asText()));
        for (var shown :
                List.of(read.text(), Api.write("GET", KEYS + "?limit=200", null).text())) {
            assertThat(shown).doesNotContain(secret, secret.substring(20), kept.hash);
        }
        assertThat(kept.hash).hasSize(64).isNotEqualTo(secret);
    }

    @Test
    void a_key_is_good_until_it_is_revoked() {
        var made = make("{\"organization\":\"986252932\",\"role\":\"editor\"}");
        var secret = made.get("secret").asText();
        var address = made.get("href").asText();

        assertThat(with(secret, "PUT", TOPIC, LABEL)
                        .is(201)
                        .json()
                        .at("/meta/maintainer")
                        .asText())
                .isEqualTo("986252932");
        keys.noteUses();
        var used = Api.write("GET", address, null).ok().json();
        assertThat(Instant.parse(used.get("lastUsedAt").asText())).isBeforeOrEqualTo(Instant.now());

        Api.write("DELETE", address, null).is(204);
        Api.write("DELETE", address, null).is(204);
        with(secret, "PUT", TOPIC, LABEL).problem(401, "unauthorized");
        assertThat(Api.write("GET", address, null).ok().json().has("revokedAt")).isTrue();
    }

    @Test
    void a_use_that_another_instance_noted_later_stands() {
        var made = make("{\"organization\":\"986252932\",\"role\":\"editor\"}");
        var id = made.get("id").asText();
        var later = Instant.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(600);
        with(made.get("secret").asText(), "PUT", TOPIC + "-4?dryRun=true", LABEL)
                .is(201);
        QuarkusTransaction.requiringNew().run(() -> ApiKey.update("lastUsedAt = ?1 where id = ?2", later, id));

        keys.noteUses();

        var used = Api.write("GET", made.get("href").asText(), null).ok().json();
        assertThat(Instant.parse(used.get("lastUsedAt").asText())).isEqualTo(later);
    }

    @Test
    void a_key_ends_at_its_time() throws Exception {
        var end = Instant.now().plusSeconds(5);
        var made = make("{\"organization\":\"986252932\",\"role\":\"editor\",\"expiresAt\":\"" + end + "\"}");
        var secret = made.get("secret").asText();

        with(secret, "PUT", TOPIC + "-3?dryRun=true", LABEL).is(201);
        while (Instant.now().isBefore(end.plusMillis(10))) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        with(secret, "PUT", TOPIC + "-3?dryRun=true", LABEL).problem(401, "unauthorized");
        Api.write(
                        "POST",
                        KEYS,
                        "{\"organization\":\"986252932\",\"role\":\"editor\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                .problem(422, "invalid-entry");
    }

    @Test
    void a_wrong_key_is_answered_as_an_unknown_one() {
        var secret = make("{\"organization\":\"986252932\",\"role\":\"admin\"}")
                .get("secret")
                .asText();
        var another = Secret.make().text();
        var answers = new HashSet<String>();
        for (var wrong : List.of(
                another,
                secret.substring(0, 17) + another.substring(17),
                secret.substring(0, secret.length() - 1) + (secret.endsWith("0") ? "1" : "0"),
                secret + "0",
                "ikb_",
                "x")) {
            var answer = with(wrong, "GET", KEYS, null);
            answer.problem(401, "unauthorized");
            answers.add(answer.header("WWW-Authenticate") + answer.text().replace(answer.header("X-Request-Id"), ""));
        }
        assertThat(answers).hasSize(1);
    }

    @Test
    void keys_are_for_admins() {
        var editor = make("{\"organization\":\"986252932\",\"role\":\"editor\"}")
                .get("secret")
                .asText();
        var draft = "{\"organization\":\"986252932\",\"role\":\"admin\"}";

        for (var method : List.of("GET", "POST")) {
            with(editor, method, KEYS, method.equals("POST") ? draft : null).problem(403, "forbidden");
            Api.send(method, KEYS, "Content-Type", "application/json").problem(401, "unauthorized");
        }
        Api.write("POST", KEYS, "{\"organization\":\"986252931\",\"role\":\"king\",\"secret\":\"mine\"}")
                .problem(422, "invalid-entry");
        Api.write("GET", KEYS + "/000000000000", null).problem(404, "not-found");
    }

    @Test
    void an_admin_hands_an_entry_over_and_an_editor_does_not() {
        var editor = make("{\"organization\":\"986252932\",\"role\":\"editor\"}")
                .get("secret")
                .asText();
        Api.write("PUT", TOPIC + "-2", LABEL, "If-None-Match", "*").is(201);
        patch(editor, "{\"definition\":{\"nb\":\"Ny\"}}").problem(403, "forbidden");

        Api.write("PATCH", TOPIC + "-2", "{\"meta\":{\"maintainer\":\"986252932\"}}", "If-Match", "*")
                .ok();
        patch(editor, "{\"definition\":{\"nb\":\"Ny\"}}").ok();
        patch(editor, "{\"meta\":{\"maintainer\":\"991825827\"}}").problem(422, "invalid-entry");
    }

    private static JsonNode make(String draft) {
        return Api.write("POST", KEYS, draft).is(201).json();
    }

    private static Api.Answer patch(String key, String patch) {
        return with(key, "PATCH", TOPIC + "-2", patch, "If-Match", "*");
    }

    private static Api.Answer with(String key, String method, String path, String body, String... headers) {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + key));
        all.addAll(
                List.of("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json"));
        if (method.equals("PUT")) {
            all.addAll(List.of("If-None-Match", "*"));
        }
        var sent = all.toArray(String[]::new);
        return body == null
                ? Api.send(method, path, sent)
                : Api.sendBytes(method, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), sent);
    }
}
