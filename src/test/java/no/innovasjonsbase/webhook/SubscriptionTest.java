package no.innovasjonsbase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Traces;

import static no.innovasjonsbase.webhook.WebhookReceiver.SUBSCRIPTIONS;
import static no.innovasjonsbase.webhook.WebhookReceiver.deliveries;
import static no.innovasjonsbase.webhook.WebhookReceiver.editor;
import static no.innovasjonsbase.webhook.WebhookReceiver.post;
import static no.innovasjonsbase.webhook.WebhookReceiver.read;
import static no.innovasjonsbase.webhook.WebhookReceiver.with;
import static org.assertj.core.api.Assertions.assertThat;

/** Creating, validating, reading, pinging and deleting subscriptions, and who may do so. */
@ApplicationTest
@ExtendWith(Traces.class)
class SubscriptionTest {
    @Inject
    Clock clock;

    private WebhookReceiver receiver;

    @BeforeEach
    void listen() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void a_ping_tells_at_once_what_became_of_it() {
        var made = receiver.subscribe("");
        var answer = post(made, "/ping").ok().json();

        assertThat(answer.get("state").asText()).isEqualTo("delivered");
        assertThat(answer.get("eventType").asText()).isEqualTo("no.innovasjonsbase.ping");
        var message = receiver.place().messages().get(0);
        var secret = new SigningSecret(made.get("secret").asText());
        assertThat(message.signature())
                .isEqualTo(secret.sign(message.id(), Long.parseLong(message.timestamp()), message.body()));
        receiver.place().answer((sent, exchange) -> 404);
        assertThat(post(made, "/ping").ok().json().get("status").asInt()).isEqualTo(404);
        assertThat(read(made).has("failingSince")).isFalse();
    }

    @Test
    void the_secret_is_shown_once() {
        var made = receiver.subscribe("");
        var secret = made.get("secret").asText();

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        for (var shown : List.of(
                Api.write("GET", made.get("href").asText(), null).ok(),
                Api.write("GET", SUBSCRIPTIONS, null).ok(),
                post(made, "/resume").ok(),
                post(made, "/ping").ok(),
                Api.write("GET", made.get("href").asText() + "/deliveries", null)
                        .ok())) {
            assertThat(shown.text()).doesNotContain("whsec_", secret.substring(6));
            assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void others_see_nothing_of_it_but_admins_do() {
        var made = with(editor("986252932"), "POST", SUBSCRIPTIONS, receiver.draft(""))
                .is(201)
                .json();
        var href = made.get("href").asText();
        var other = editor("971032081");

        with(editor("986252932"), "GET", href, null).ok();
        with(other, "GET", href, null).problem(404, "not-found");
        with(other, "GET", href + "/deliveries", null).problem(404, "not-found");
        with(other, "DELETE", href, null).problem(404, "not-found");
        with(other, "POST", href + "/ping", null).problem(404, "not-found");
        with(other, "POST", href + "/resume", null).problem(404, "not-found");
        assertThat(with(other, "GET", SUBSCRIPTIONS, null).ok().text())
                .doesNotContain(made.get("id").asText());
        assertThat(Api.write("GET", SUBSCRIPTIONS + "?limit=200", null).ok().text())
                .contains(made.get("id").asText());
        Api.get(SUBSCRIPTIONS).problem(401, "unauthorized");
        with(editor("986252932"), "DELETE", href, null).is(204);
        with(editor("986252932"), "GET", href, null).problem(404, "not-found");
    }

    @Test
    void who_made_and_ended_one_stands_in_the_audit_log() {
        var before = auditRecords().size();
        var made = with(editor("986252932"), "POST", SUBSCRIPTIONS, receiver.draft(""))
                .is(201)
                .json();
        var id = made.get("id").asText();
        Api.write("DELETE", made.get("href").asText(), null).is(204);
        Api.write("DELETE", made.get("href").asText(), null).problem(404, "not-found");

        var records = auditRecords();
        assertThat(records.subList(before, records.size()))
                .filteredOn(record -> record.get("type").asText().equals("subscription"))
                .extracting(record -> record.get("operation").asText() + " "
                        + record.get("id").asText() + " by "
                        + record.get("organization").asText())
                .containsExactly("created " + id + " by 986252932", "deleted " + id + " by 991825827");
        assertThat(records.toString()).doesNotContain(made.get("secret").asText());
    }

    private static List<JsonNode> auditRecords() {
        var records = new ArrayList<JsonNode>();
        for (var after = ""; after != null; ) {
            var page = Api.write("GET", "/api/v1/audit-log?limit=200" + after, null)
                    .ok()
                    .json();
            page.get("items").forEach(records::add);
            after = page.has("next") ? "&after=" + page.get("next").asText() : null;
        }
        return records;
    }

    @Test
    void what_cannot_be_is_refused_with_every_fault() {
        var problem = Api.write(
                        "POST",
                        SUBSCRIPTIONS,
                        "{\"url\":\"https://127.0.0.1/\",\"types\":[\"topic\",\"king\"],\"after\":99999999,\"secret\":\"x\"}",
                        "Accept-Language",
                        "en")
                .problem(422, "invalid-entry");
        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/after", "/secret", "/types/1", "/url");
        for (var url : List.of(
                "https://localhost/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://2130706433/",
                "http://example.no/",
                "https://user:pass@example.no/",
                "gopher://example.no/",
                "")) {
            Api.write("POST", SUBSCRIPTIONS, "{\"url\":\"" + url + "\"}").problem(422, "invalid-entry");
        }
        for (var body : List.of("{}", "[]", "{\"url\":7,\"types\":\"topic\",\"after\":\"x\"}", "{\"url\":null}")) {
            Api.write("POST", SUBSCRIPTIONS, body).problem(422, "invalid-entry");
        }
    }

    @Test
    void an_organization_has_only_so_many() {
        var editor = editor("974760673");
        for (int i = 0; i < 5; i++) {
            var made = with(editor, "POST", SUBSCRIPTIONS, receiver.draft("")).is(201);
            assertThat(made.header("Location"))
                    .isEqualTo(made.json().get("href").asText());
        }
        with(editor, "POST", SUBSCRIPTIONS, receiver.draft("")).problem(422, "invalid-entry");
    }

    @Test
    void only_the_last_deliveries_are_kept() {
        var made = receiver.subscribe("");
        var id = made.get("id").asText();
        var message = new WebhookMessage[1];
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < Delivery.MAX_KEPT + 20; i++) {
                message[0] = new WebhookMessage(
                        "msg_" + id + "_" + i, (long) i, "type", "{}".getBytes(StandardCharsets.UTF_8));
                Delivery.recordAttempt(
                        id,
                        message[0],
                        new DeliveryAttempt(clock.instant().plusMillis(i), Duration.ZERO, 200, null, null));
            }
        });

        assertThat(deliveries(made)).hasSize(Delivery.MAX_KEPT);
        assertThat(deliveries(made).get(0).get("number").asInt()).isEqualTo(Delivery.MAX_KEPT + 19);
    }
}
