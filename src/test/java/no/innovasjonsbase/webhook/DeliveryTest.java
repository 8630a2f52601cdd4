package no.innovasjonsbase.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LogLines;
import no.innovasjonsbase.testsupport.Receiver;
import no.innovasjonsbase.testsupport.Traces;

import static no.innovasjonsbase.webhook.WebhookReceiver.allowed;
import static no.innovasjonsbase.webhook.WebhookReceiver.await;
import static no.innovasjonsbase.webhook.WebhookReceiver.create;
import static no.innovasjonsbase.webhook.WebhookReceiver.deliveries;
import static no.innovasjonsbase.webhook.WebhookReceiver.numberOf;
import static no.innovasjonsbase.webhook.WebhookReceiver.post;
import static no.innovasjonsbase.webhook.WebhookReceiver.read;
import static no.innovasjonsbase.webhook.WebhookReceiver.sleep;
import static org.assertj.core.api.Assertions.assertThat;

/** Webhooks are delivered in order, signed, with retries, and never by two workers at a time. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class DeliveryTest {
    private static final long BATCH = 50;

    @Inject
    DataSource database;

    @Inject
    DeliveryWorker worker;

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
    void every_change_comes_signed_and_in_order() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        var ids = IntStream.range(0, 5).mapToObj(i -> create()).toList();
        Api.write("DELETE", "/api/v1/topics/" + ids.get(0), null, "If-Match", "*")
                .is(204);
        await(() -> deliveries(made).size() == 6);

        var secret = new SigningSecret(made.get("secret").asText());
        var numbers = receiver.place().messages().stream()
                .map(WebhookReceiver::numberOf)
                .toList();
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        for (var message : receiver.place().messages()) {
            var event = Api.parse(message.body());
            assertThat(message.type()).isEqualTo("application/cloudevents+json");
            assertThat(message.id()).isEqualTo("msg_" + made.get("id").asText() + "_" + numberOf(message));
            assertThat(message.signature())
                    .isEqualTo(secret.sign(message.id(), Long.parseLong(message.timestamp()), message.body()));
            assertThat(Long.parseLong(message.timestamp()))
                    .isCloseTo(clock.instant().getEpochSecond(), Offset.offset(60L));
            assertThat(event.get("source").asText()).isEqualTo(Api.root() + "/api/v1/changes");
            assertThat(event.get("entrytype").asText()).isEqualTo("topic");
        }
        var first = Api.parse(receiver.place().messages().get(0).body());
        assertThat(first.get("subject").asText()).isEqualTo("/api/v1/topics/" + ids.get(0));
        assertThat(first.at("/data/label/nb").asText()).isEqualTo("Emne");
        assertThat(Api.parse(receiver.place().messages().get(5).body())
                        .get("type")
                        .asText())
                .isEqualTo("no.innovasjonsbase.entry.deleted");
        var deliveries = deliveries(made);
        assertThat(deliveries).hasSize(6).allSatisfy(delivery -> {
            assertThat(delivery.get("state").asText()).isEqualTo("delivered");
            assertThat(delivery.get("status").asInt()).isEqualTo(204);
            assertThat(delivery.get("attempts").asInt()).isEqualTo(1);
        });
        assertThat(deliveries.get(0).get("number").asLong()).isEqualTo(numbers.get(5));
    }

    @Test
    void what_is_erased_comes_as_something_to_forget_and_never_again_with_its_text() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        var id = create();
        await(() -> deliveries(made).size() == 1);
        Api.write("DELETE", "/api/v1/topics/" + id + "?erase=true&reason=sak+17", null, "If-Match", "*")
                .is(204);
        await(() -> deliveries(made).size() == 2);

        var event = Api.parse(receiver.place().messages().get(1).body());
        assertThat(event.get("type").asText()).isEqualTo("no.innovasjonsbase.entry.erased");
        assertThat(event.has("data")).isFalse();
        assertThat(event.get("subject").asText()).startsWith("/api/v1/topics/erased-");
        // Who subscribes to all that there was.
        var later = receiver.subscribe("\"types\":[\"topic\"],\"after\":"
                + (numberOf(receiver.place().messages().get(0)) - 1));
        await(() -> deliveries(later).size() == 2);
        assertThat(receiver.place().messages().subList(2, 4))
                .allSatisfy(message -> assertThat(new String(message.body(), StandardCharsets.UTF_8))
                        .doesNotContain(id)
                        .doesNotContain("Emne")
                        .contains("entry.erased"));
    }

    @Test
    void a_subscription_after_zero_delivers_from_the_first_change() {
        receiver.subscribe("\"types\":[\"conference\"],\"after\":0");
        await(() -> !receiver.place().messages().isEmpty());

        assertThat(Api.parse(receiver.place().messages().get(0).body())
                        .get("type")
                        .asText())
                .isEqualTo("no.innovasjonsbase.entry.created");
    }

    @Test
    void a_failed_delivery_is_retried_and_nothing_is_lost() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        var failures = new AtomicInteger();
        receiver.place().answer((message, exchange) -> failures.incrementAndGet() <= 3 ? 500 : 200);
        try (var log = LogLines.of(DeliveryMonitor.class.getName())) {
            create();
            create();
            await(() -> receiver.place().messages().size() == 5);

            var id = made.get("id").asText();
            assertThat(log.await(line -> line.message().contains("attempt 3")).message())
                    .matches("Delivery to subscription " + id
                            + " failed: status 500 of localhost:[0-9]+, attempt 3 since .+; the next is at .+");
            assertThat(log.await(line -> line.message().contains("succeeded")).message())
                    .startsWith("Delivery to subscription " + id + " succeeded again: localhost:");
        }

        var ids = receiver.place().messages().stream().map(Receiver.Message::id).toList();
        assertThat(new HashSet<>(ids.subList(0, 4))).hasSize(1);
        assertThat(ids.get(4)).isNotEqualTo(ids.get(3));
        await(() -> deliveries(made).size() == 2);
        assertThat(deliveries(made).get(1).get("attempts").asInt()).isEqualTo(4);
        assertThat(read(made).has("failingSince")).isFalse();
    }

    @Test
    void redirects_are_not_followed_and_slow_receivers_time_out() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        receiver.place().answer((message, exchange) -> {
            exchange.getResponseHeaders().add("Location", "http://" + allowed() + "/elsewhere");
            return 307;
        });
        create();
        await(() -> read(made).has("failingSince"));
        assertThat(deliveries(made).get(0).get("failure").asText()).isEqualTo("redirect");
        assertThat(receiver.placeAt("/elsewhere").messages()).isEmpty();

        receiver.place().answer((message, exchange) -> {
            TimeUnit.SECONDS.sleep(20);
            return 200;
        });
        await(() -> deliveries(made).get(0).get("failure").asText().equals("timeout"));
        assertThat(deliveries(made).get(0).get("durationMillis").asInt()).isBetween(1_900, 4_000);
    }

    @Test
    void a_slow_receiver_of_many_subscriptions_is_sent_to_at_once() {
        var all = new ArrayList<JsonNode>();
        for (var organization : List.of("986252932", "974761076")) {
            var key = WebhookReceiver.editor(organization);
            IntStream.range(0, 4).forEach(i -> all.add(receiver.subscribeWith(key, "\"types\":[\"topic\"]")));
        }
        receiver.place().answer((message, exchange) -> {
            TimeUnit.MILLISECONDS.sleep(1_200);
            return 204;
        });
        create();

        // Half of them would wait for a connection for longer than an attempt may take, if there were only a few.
        await(() -> all.stream().noneMatch(made -> deliveries(made).isEmpty()));
        assertThat(all)
                .allSatisfy(made -> assertThat(deliveries(made)).hasSize(1).allSatisfy(delivery -> {
                    assertThat(delivery.get("state").asText()).isEqualTo("delivered");
                    assertThat(delivery.get("attempts").asInt()).isEqualTo(1);
                }));
    }

    @Test
    void who_waits_for_longest_is_next() {
        receiver.place().answer((message, exchange) -> {
            TimeUnit.MILLISECONDS.sleep(5);
            return 204;
        });
        // One more than are delivered to at a time.
        IntStream.range(0, 5).forEach(i -> receiver.subscribe("\"after\":0"));
        await(() -> sentTo().values().stream().anyMatch(sent -> sent > 3 * BATCH));

        assertThat(sentTo().values()).hasSize(5).allSatisfy(sent -> assertThat(sent)
                .isGreaterThan(BATCH));
    }

    @Test
    void a_receiver_that_answers_410_is_paused_until_it_is_resumed() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        receiver.place().answer((message, exchange) -> 410);
        create();
        await(() -> read(made).get("state").asText().equals("paused"));
        assertThat(read(made).get("pausedReason").asText()).isEqualTo("receiver-gone");
        create();
        sleep(300);
        assertThat(receiver.place().messages()).hasSize(1);

        receiver.place().answer((message, exchange) -> 200);
        assertThat(post(made, "/resume").ok().json().get("state").asText()).isEqualTo("active");
        await(() -> receiver.place().messages().size() == 3);
    }

    @Test
    void a_receiver_that_fails_for_three_days_is_paused() throws Exception {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        receiver.place().answer((message, exchange) -> 503);
        create();
        await(() -> read(made).has("failingSince"));
        execute("update subscription set failing_since = failing_since - interval '4' day where id = '"
                + made.get("id").asText() + "'");
        await(() -> read(made).get("state").asText().equals("paused"));

        assertThat(read(made).get("pausedReason").asText()).isEqualTo("failing");
    }

    @Test
    void retry_after_delays_the_next_attempt() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        receiver.place().answer((message, exchange) -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            return 429;
        });
        create();
        await(() -> read(made).has("nextAttemptAt"));

        var next = Instant.parse(read(made).get("nextAttemptAt").asText());
        assertThat(next).isAfter(clock.instant().plus(Duration.ofMinutes(55)));
        receiver.place().answer((message, exchange) -> 200);
        post(made, "/resume").ok();
        await(() -> receiver.place().messages().size() == 2);
    }

    @Test
    void two_workers_at_once_never_overlap() {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        receiver.place().answer((message, exchange) -> {
            TimeUnit.MILLISECONDS.sleep(30);
            return 200;
        });
        IntStream.range(0, 10).forEach(i -> create());
        // Beside the worker of the application, eight more at the same subscription.
        var due = new Subscription.Due(made.get("id").asText(), "991825827", 0);
        IntStream.range(0, 64).parallel().forEach(i -> worker.deliver(due));
        await(() -> receiver.place().messages().size() >= 10);
        sleep(200);

        var numbers = receiver.place().messages().stream()
                .map(WebhookReceiver::numberOf)
                .toList();
        assertThat(receiver.place().mostAtATime()).isEqualTo(1);
        assertThat(numbers).hasSize(10).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_lease_of_another_instance_is_respected_until_it_expires() throws Exception {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        var id = made.get("id").asText();
        execute("update subscription set leased_by = 'another', leased_until = current_timestamp + interval '1' hour"
                + " where id = '" + id + "'");
        create();
        sleep(400);
        assertThat(receiver.place().messages()).isEmpty();

        execute("update subscription set leased_until = current_timestamp - interval '1' second where id = '" + id
                + "'");
        await(() -> receiver.place().messages().size() == 1);
    }

    @Test
    void a_base_that_was_rebuilt_pauses_the_subscription() throws Exception {
        var made = receiver.subscribe("\"types\":[\"topic\"]");
        execute("update subscription set epoch = 'another' where id = '"
                + made.get("id").asText() + "'");
        create();
        await(() -> read(made).get("state").asText().equals("paused"));

        assertThat(read(made).get("pausedReason").asText()).isEqualTo("another-base");
        post(made, "/resume").problem(410, "changes-gone");
    }

    @Test
    void changes_that_are_forgotten_pause_the_subscription() throws Exception {
        var made = receiver.subscribe("");
        // What comes after -1 is less than is kept of any base.
        execute("update subscription set position = -1 where id = '"
                + made.get("id").asText() + "'");
        await(() -> read(made).get("state").asText().equals("paused"));

        assertThat(read(made).get("pausedReason").asText()).isEqualTo("changes-forgotten");
        post(made, "/resume").problem(410, "changes-gone");
        assertThat(receiver.place().messages()).isEmpty();
    }

    /** How many messages were sent, by the id of their subscription. */
    private Map<String, Long> sentTo() {
        return receiver.place().messages().stream()
                .collect(Collectors.groupingBy(message -> message.id().split("_")[1], Collectors.counting()));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
