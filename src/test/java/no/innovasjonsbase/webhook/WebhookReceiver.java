package no.innovasjonsbase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.config.ConfigProvider;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.Receiver;

import static org.assertj.core.api.Assertions.assertThat;

/** A webhook receiver on a path of its own, and the requests that the tests of this package share. */
final class WebhookReceiver implements AutoCloseable {
    static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Receiver receiver = new Receiver(Integer.parseInt(allowed().split(":")[1]));
    private final String path = "/hook-" + NAMES.incrementAndGet();

    /** Stops the receiver and deletes every subscription. */
    @Override
    public void close() {
        receiver.close();
        Api.write("GET", SUBSCRIPTIONS + "?limit=200", null).json().get("items").forEach(one -> Api.write(
                        "DELETE", one.get("href").asText(), null)
                .is(204));
    }

    Receiver.Place placeAt(String other) {
        return receiver.at(other);
    }

    JsonNode subscribe(String more) {
        return Api.write("POST", SUBSCRIPTIONS, draft(more)).is(201).json();
    }

    /** Subscribes for the organization of a key. */
    JsonNode subscribeWith(String key, String more) {
        return with(key, "POST", SUBSCRIPTIONS, draft(more)).is(201).json();
    }

    String draft(String more) {
        return "{\"url\":\"http://" + allowed() + path + "\"" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    Receiver.Place place() {
        return receiver.at(path);
    }

    static String allowed() {
        return ConfigProvider.getConfig().getValue("ikb.subscriptions.allowed-hosts", String.class);
    }

    static String create() {
        var id = "webhook-" + NAMES.incrementAndGet();
        Api.write("PUT", "/api/v1/topics/" + id, "{\"label\":{\"nb\":\"Emne\"}}", "If-None-Match", "*")
                .is(201);
        return id;
    }

    static JsonNode read(JsonNode made) {
        return Api.write("GET", made.get("href").asText(), null).ok().json();
    }

    static JsonNode deliveries(JsonNode made) {
        return Api.write("GET", made.get("href").asText() + "/deliveries", null)
                .ok()
                .json()
                .get("items");
    }

    static Api.Answer post(JsonNode made, String what) {
        return Api.write("POST", made.get("href").asText() + what, null);
    }

    static long numberOf(Receiver.Message message) {
        return Api.parse(message.body()).get("sequence").asLong();
    }

    static String editor(String organization) {
        var draft = "{\"organization\":\"" + organization + "\",\"role\":\"editor\"}";
        return Api.write("POST", "/api/v1/api-keys", draft)
                .is(201)
                .json()
                .get("secret")
                .asText();
    }

    static Api.Answer with(String key, String method, String path, String body) {
        var authorization = "Bearer " + key;
        return body == null
                ? Api.send(method, path, "Authorization", authorization)
                : Api.sendBytes(
                        method,
                        path,
                        body.getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        authorization,
                        "Content-Type",
                        "application/json");
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for too long").isLessThan(end);
            sleep(20);
        }
    }

    static void sleep(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
