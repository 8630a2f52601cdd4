package no.innovasjonsbase.webhook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

import no.innovasjonsbase.platform.outbound.OutboundClient;
import no.innovasjonsbase.platform.outbound.OutboundException;
import no.innovasjonsbase.platform.outbound.ResolvedEndpoint;

/**
 * HTTP client that posts one message to one receiver, without retries. Of the response it evaluates only the status and
 * {@code Retry-After}. Redirects are failures.
 */
@ApplicationScoped
class WebhookClient {
    static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final int MAX_RESPONSE_BYTES = 65_536;

    private final Clock clock;
    private final ReceiverResolver resolver;
    private final OutboundClient client;

    @Inject
    WebhookClient(Clock clock, ReceiverResolver resolver, SubscriptionSettings settings, Vertx vertx) {
        this.clock = clock;
        this.resolver = resolver;
        // All may be for one receiver: a wait for a connection would count as a wait for the receiver.
        var maxConnectionsPerReceiver = settings.maxConcurrent() + Subscriptions.MAX_CONCURRENT_PINGS;
        this.client = new OutboundClient(vertx, settings.timeout(), maxConnectionsPerReceiver, MAX_RESPONSE_BYTES);
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Posts a signed message and answers the result, whether it was delivered or why not. */
    DeliveryAttempt send(WebhookMessage message, String url, SigningSecret secret) {
        var startedAt = clock.instant();
        var start = System.nanoTime();
        try {
            var options = optionsOf(message, resolver.resolve(url), secret, startedAt);
            var response = client.send(options, Buffer.buffer(message.body()));
            var status = response.statusCode();
            return new DeliveryAttempt(
                    startedAt, elapsed(start), status, failureOf(status), retryAfter(response, startedAt));
        } catch (OutboundException none) {
            var failure = DeliveryAttempt.Failure.valueOf(none.failure().name());
            return new DeliveryAttempt(startedAt, elapsed(start), null, failure, null);
        }
    }

    private static RequestOptions optionsOf(
            WebhookMessage message, ResolvedEndpoint endpoint, SigningSecret secret, Instant startedAt) {
        var time = startedAt.getEpochSecond();
        return endpoint.request(HttpMethod.POST)
                .putHeader("Content-Type", CONTENT_TYPE)
                .putHeader("User-Agent", "innovasjonsbase")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", String.valueOf(time))
                .putHeader("webhook-signature", secret.sign(message.id(), time, message.body()));
    }

    private static DeliveryAttempt.Failure failureOf(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        return status >= 300 && status < 400 ? DeliveryAttempt.Failure.REDIRECT : DeliveryAttempt.Failure.STATUS;
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration retryAfter(HttpClientResponse response, Instant now) {
        var text = response.getHeader(HttpHeaders.RETRY_AFTER);
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
