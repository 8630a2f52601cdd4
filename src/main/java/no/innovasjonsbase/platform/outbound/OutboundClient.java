package no.innovasjonsbase.platform.outbound;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/**
 * HTTP client that sends one request and waits for the head of its response. Redirects are not followed: they could lead
 * into private networks (SSRF). The JDK's client would resolve a host's name a second time, which allows DNS rebinding.
 */
public final class OutboundClient implements AutoCloseable {
    private static final int KEEP_ALIVE_SECONDS = 20;
    /** There are sites whose security policies alone are longer than the 8 kB that Vert.x takes by default. */
    private static final int MAX_HEADER_BYTES = 65_536;

    private final Duration timeout;
    private final int maxResponseBytes;
    private final HttpClient client;
    /** For literal IPv6 addresses, which are no names for SNI (RFC 6066, section 3). */
    private final HttpClient clientWithoutSni;

    /**
     * A client.
     *
     * @param timeout of connecting, and of a request from its beginning to the end of its response
     * @param maxResponseBytes how much of a body is read before the connection is closed; what was read is dropped
     */
    public OutboundClient(Vertx vertx, Duration timeout, int maxConnectionsPerHost, int maxResponseBytes) {
        this.timeout = timeout;
        this.maxResponseBytes = maxResponseBytes;
        var options = new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis())
                .setMaxHeaderSize(MAX_HEADER_BYTES)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
        var pool = new PoolOptions().setHttp1MaxSize(maxConnectionsPerHost);
        this.clientWithoutSni = vertx.createHttpClient(options, pool);
        this.client = vertx.createHttpClient(new HttpClientOptions(options).setForceSni(true), pool);
    }

    @Override
    public void close() {
        client.close();
        clientWithoutSni.close();
    }

    private HttpClient clientFor(RequestOptions options) {
        return options.getHost().contains(":") ? clientWithoutSni : client;
    }

    /** Sends a request without a body; answers the response, whose body is not to be read. */
    public HttpClientResponse send(RequestOptions options) throws OutboundException {
        return send(options, null);
    }

    /** Sends a request with a body; answers the response, whose body is not to be read. */
    public HttpClientResponse send(RequestOptions options, Buffer body) throws OutboundException {
        try {
            return new Exchange().await(options, body);
        } catch (ExecutionException | TimeoutException | RuntimeException failed) {
            throw new OutboundException(OutboundFailure.of(failed), failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new OutboundException(OutboundFailure.UNREACHABLE, ending);
        }
    }

    /** One request and its response, which is read to its end so that the connection can be reused. */
    private final class Exchange {
        private final CompletableFuture<HttpClientResponse> head = new CompletableFuture<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private volatile HttpClientRequest request;
        private volatile boolean isFinished;
        private int bytesRead;

        HttpClientResponse await(RequestOptions options, Buffer body)
                throws ExecutionException, InterruptedException, TimeoutException {
            var deadline = System.nanoTime() + timeout.toNanos();
            clientFor(options)
                    .request(options)
                    .compose(made -> {
                        request = made;
                        if (isFinished) {
                            // Connecting timed out: a retry may already be in flight.
                            made.reset();
                            return Future.failedFuture(new TimeoutException());
                        }
                        made.response().onSuccess(this::drain);
                        return body == null ? made.send() : made.send(body);
                    })
                    .onSuccess(head::complete)
                    .onFailure(head::completeExceptionally);
            try {
                var response = head.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
                awaitEnd(deadline - System.nanoTime());
                return response;
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
                // The result depends on the head only.
            }
        }

        private void drain(HttpClientResponse response) {
            response.handler(bytes -> {
                bytesRead += bytes.length();
                if (bytesRead > maxResponseBytes) {
                    end.completeExceptionally(new IllegalStateException("Too long an answer"));
                    response.request().reset();
                }
            });
            response.exceptionHandler(end::completeExceptionally);
            response.endHandler(end::complete);
        }
    }
}
