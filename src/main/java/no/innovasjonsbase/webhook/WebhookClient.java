package no.innovasjonsbase.webhook;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * HTTP client that posts one message to one receiver, without retries. Of the response it evaluates only the status and
 * {@code Retry-After}. Redirects are not followed: they could lead into private networks (SSRF).
 *
 * <p>It connects to the address that was resolved and checked, while certificate, SNI and {@code Host} use the name.
 * The JDK's client would resolve the name a second time, which allows DNS rebinding.
 */
@ApplicationScoped
class WebhookClient {
    static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final int MAX_CONNECTIONS_PER_RECEIVER = 4;
    private static final int MAX_RESPONSE_BYTES = 65_536;
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Clock clock;
    private final EndpointResolver resolver;
    private final Duration timeout;
    private final HttpClient client;

    @Inject
    WebhookClient(Clock clock, EndpointResolver resolver, SubscriptionSettings settings, Vertx vertx) {
        this.clock = clock;
        this.resolver = resolver;
        this.timeout = settings.timeout();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setForceSni(true)
                        .setConnectTimeout((int) timeout.toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
                new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS_PER_RECEIVER));
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
            var exchange = new Exchange();
            var status = exchange.await(optionsOf(message, resolver.resolve(url), secret, startedAt), message.body());
            return new DeliveryAttempt(
                    startedAt, elapsed(start), status, failureOf(status), exchange.retryAfter(startedAt));
        } catch (EndpointResolver.UnusableEndpointException none) {
            var failure = DeliveryAttempt.Failure.valueOf(none.reason().name());
            return new DeliveryAttempt(startedAt, elapsed(start), null, failure, null);
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            return new DeliveryAttempt(startedAt, elapsed(start), null, failureOf(failed), null);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return new DeliveryAttempt(startedAt, elapsed(start), null, DeliveryAttempt.Failure.UNREACHABLE, null);
        }
    }

    private static RequestOptions optionsOf(
            WebhookMessage message, ResolvedEndpoint endpoint, SigningSecret secret, Instant startedAt) {
        var time = startedAt.getEpochSecond();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        endpoint.port(), endpoint.address().getHostAddress()))
                .setHost(endpoint.host())
                .setPort(endpoint.port())
                .setSsl(endpoint.isTls())
                .setURI(endpoint.pathAndQuery())
                .setFollowRedirects(false)
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

    private static DeliveryAttempt.Failure failureOf(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause instanceof SSLException
                        ? DeliveryAttempt.Failure.TLS
                        : cause instanceof TimeoutException ? DeliveryAttempt.Failure.TIMEOUT : null)
                .filter(failure -> failure != null)
                .findFirst()
                .orElse(DeliveryAttempt.Failure.UNREACHABLE);
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** One request and its response, which is read to its end so that the connection can be reused. */
    private final class Exchange {
        private final CompletableFuture<HttpClientResponse> head = new CompletableFuture<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private volatile HttpClientRequest request;
        private volatile boolean isFinished;
        private int bytesRead;

        int await(RequestOptions options, byte[] body)
                throws ExecutionException, InterruptedException, TimeoutException {
            var deadline = System.nanoTime() + timeout.toNanos();
            client.request(options)
                    .compose(made -> {
                        request = made;
                        if (isFinished) {
                            // Connecting timed out: a retry may already be in flight.
                            made.reset();
                            return Future.failedFuture(new TimeoutException());
                        }
                        made.response().onSuccess(this::drain);
                        return made.send(Buffer.buffer(body));
                    })
                    .onSuccess(head::complete)
                    .onFailure(head::completeExceptionally);
            try {
                var status = head.get(timeout.toNanos(), TimeUnit.NANOSECONDS).statusCode();
                awaitEnd(deadline - System.nanoTime());
                return status;
            } finally {
                isFinished = true;
                if (!end.isDone() && request != null) {
                    request.reset();
                }
            }
        }

        private void awaitEnd(long nanos) throws InterruptedException {
            try {
                end.get(nanos, TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException unfinished) {
                // The result depends on the status only.
            }
        }

        private void drain(HttpClientResponse response) {
            response.handler(bytes -> {
                bytesRead += bytes.length();
                if (bytesRead > MAX_RESPONSE_BYTES) {
                    end.completeExceptionally(new IllegalStateException("Too long an answer"));
                    response.request().reset();
                }
            });
            response.exceptionHandler(end::completeExceptionally);
            response.endHandler(end::complete);
        }

        private Duration retryAfter(Instant now) {
            var text = head.join().getHeader(HttpHeaders.RETRY_AFTER);
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
}
