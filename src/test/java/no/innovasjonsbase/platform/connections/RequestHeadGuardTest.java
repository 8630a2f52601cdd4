package no.innovasjonsbase.platform.connections;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.runtime.configuration.MemorySize;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What passes from a connection to the server, and when. */
class RequestHeadGuardTest {
    private static final int MAX_PIPELINED = 5;
    private static final long MAX_UNSENT = 100_000;

    /** What the server was given: the addresses of requests, and how many bytes of bodies. */
    private final List<String> given = new ArrayList<>();

    private final AtomicInteger closed = new AtomicInteger();
    private final UnsentBytes unsent = new UnsentBytes(MAX_UNSENT, closed::incrementAndGet);
    private final EmbeddedChannel connection = connect();

    @Test
    void a_request_waits_for_the_answer_to_the_one_before() {
        send(get("/1") + get("/2") + get("/3"));
        assertThat(given).containsExactly("/1");
        assertThat(connection.config().isAutoRead()).isFalse();

        answer(10);
        assertThat(given).containsExactly("/1", "/2");
        answer(10);
        answer(10);

        assertThat(given).containsExactly("/1", "/2", "/3");
        assertThat(connection.config().isAutoRead()).isTrue();
    }

    @Test
    void a_request_waits_until_the_client_has_taken_the_answer_before() {
        connection.config().setWriteBufferWaterMark(new WriteBufferWaterMark(50, 100));
        send(get("/1") + get("/2"));

        connection.write(answerOf(200));
        connection.runPendingTasks();
        assertThat(given).containsExactly("/1");

        connection.flush();
        connection.runPendingTasks();
        assertThat(given).containsExactly("/1", "/2");
    }

    @Test
    void the_body_of_a_request_that_waits_comes_after_it() {
        send(get("/1") + "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n12345");
        send("67890" + get("/3"));
        assertThat(given).containsExactly("/1");

        answer(10);

        assertThat(given).containsExactly("/1", "/2", "5", "5");
        answer(10);
        assertThat(given).endsWith("/3");
    }

    @Test
    void the_body_of_a_request_that_is_being_answered_does_not_wait() {
        send("POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n");
        send("1234567890");

        assertThat(given).containsExactly("/1", "10");
    }

    @Test
    void a_100_is_no_answer() {
        send("POST /1 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        connection.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
        send("123" + get("/2"));
        connection.runPendingTasks();

        assertThat(given).containsExactly("/1", "3");
    }

    @Test
    void more_requests_than_may_wait_end_the_connection() {
        send(get("/1").repeat(MAX_PIPELINED));
        assertThat(connection.isOpen()).isTrue();

        send(get("/1"));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void what_waits_for_all_clients_is_bounded_and_the_oldest_are_cut_off() {
        var others = List.of(connect(), connect(), connect());
        for (var other : others) {
            // An embedded channel sends all that is flushed: what isn't stands for what a client doesn't read.
            other.write(answerOf(30_000));
            unsent.measure(other);
        }
        assertThat(others).allMatch(EmbeddedChannel::isOpen);

        connection.write(answerOf(60_000));
        unsent.measure(connection);

        others.forEach(EmbeddedChannel::runPendingTasks);
        assertThat(others).extracting(EmbeddedChannel::isOpen).containsExactly(false, false, true);
        assertThat(closed).hasValue(2);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_client_that_reads_late_is_not_cut_off_for_what_it_has_read() {
        var other = connect();
        other.write(answerOf(90_000));
        unsent.measure(other);
        other.flush();

        connection.write(answerOf(90_000));
        unsent.measure(connection);

        other.runPendingTasks();
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void one_answer_may_be_longer_than_all_may_be() {
        connection.write(answerOf(500_000));
        unsent.measure(connection);

        assertThat(connection.isOpen()).isTrue();
    }

    private EmbeddedChannel connect() {
        var channel = new EmbeddedChannel();
        channel.pipeline()
                .addLast(
                        new RequestHeadGuard(new Settings(), new UnfinishedHeads(100, closed::incrementAndGet), unsent))
                .addLast("httpDecoder", new HttpRequestDecoder())
                .addLast("httpEncoder", new HttpResponseEncoder())
                .addLast(new Server());
        channel.pipeline().fireChannelActive();
        return channel;
    }

    private static String get(String address) {
        return "GET " + address + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    private void send(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    private void answer(int bytes) {
        connection.writeOutbound(answerOf(bytes));
        connection.runPendingTasks();
    }

    private static DefaultFullHttpResponse answerOf(int bytes) {
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(new byte[bytes]));
    }

    private final class Server extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                given.add(request.uri());
            } else if (message instanceof HttpContent content
                    && content.content().isReadable()) {
                given.add(String.valueOf(content.content().readableBytes()));
            }
            ReferenceCountUtil.release(message);
        }
    }

    private static final class Settings implements ConnectionSettings {
        @Override
        public Duration headTimeout() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration keepAlive() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int maxUnfinishedHeads() {
            return 100;
        }

        @Override
        public int maxPipelined() {
            return MAX_PIPELINED;
        }

        @Override
        public MemorySize maxUnsent() {
            return new MemorySize(BigInteger.valueOf(MAX_UNSENT));
        }
    }
}
