package no.innovasjonsbase.catalog;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** Room for concepts is taken for as long as an answer is under way, on a real server. */
class ConceptLimiterTest {
    /** More than there ever is room for. */
    private static final long ALL = Long.MAX_VALUE;

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final ConceptLimiter limiter = new ConceptLimiter();
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();

    /** The requests that have room and are not answered yet. */
    private final BlockingQueue<RoutingContext> held = new LinkedBlockingQueue<>();

    private HttpServer server;

    @BeforeEach
    void serve() throws ExecutionException, InterruptedException {
        var router = Router.router(vertx);
        router.get("/held").handler(routing -> take(ALL, routing, () -> held.add(routing)));
        router.get("/one").handler(routing -> take(1, routing, routing::end));
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterEach
    void stop() throws ExecutionException, InterruptedException {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void take(long concepts, RoutingContext routing, Runnable then) {
        limiter.current = new CurrentVertxRequest() {
            @Override
            public RoutingContext getCurrent() {
                return routing;
            }
        };
        try {
            limiter.take(concepts);
            then.run();
        } catch (Problem refused) {
            routing.response().setStatusCode(UNAVAILABLE).end();
        }
    }

    @Test
    void who_comes_while_others_have_all_room_is_refused_until_they_are_answered() throws Exception {
        var first = client.sendAsync(request("/held"), BodyHandlers.discarding());
        var holder = held.poll(10, TimeUnit.SECONDS);
        assertThat(status("/one")).isEqualTo(UNAVAILABLE);
        assertThat(status("/held")).isEqualTo(UNAVAILABLE);

        holder.end();
        assertThat(first.get().statusCode()).isEqualTo(OK);
        assertThat(status("/one")).isEqualTo(OK);
    }

    @Test
    void who_has_gone_leaves_its_room() throws Exception {
        try (var gone = new Socket("127.0.0.1", server.actualPort())) {
            gone.getOutputStream()
                    .write("GET /held HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(held.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(status("/one")).isEqualTo(UNAVAILABLE);
        }

        int status = UNAVAILABLE;
        for (int i = 0; i < 100 && status != OK; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            status = status("/one");
        }
        assertThat(status).isEqualTo(OK);
    }

    @Test
    void room_that_was_left_is_there_once() throws Exception {
        for (int i = 0; i < 3; i++) {
            var asked = client.sendAsync(request("/held"), BodyHandlers.discarding());
            held.poll(10, TimeUnit.SECONDS).end();
            assertThat(asked.get().statusCode()).isEqualTo(OK);
        }

        client.sendAsync(request("/held"), BodyHandlers.discarding());
        assertThat(held.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(status("/one")).isEqualTo(UNAVAILABLE);
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .build();
    }

    private int status(String path) throws IOException, InterruptedException {
        return client.send(request(path), BodyHandlers.discarding()).statusCode();
    }
}
