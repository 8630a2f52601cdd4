package no.innovasjonsbase.platform.connections;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Closes connections whose request heads arrive too slowly (Slowloris), or that pipeline too many requests. Vert.x has
 * a timeout for silence only, and it counts while an answer is being made, too.
 *
 * <p>It stands at the front of the pipeline, where bytes arrive, and has {@link Messages} behind the codec tell it of
 * requests and answers. Where Quarkus itself ends TLS, bytes can't be told from handshakes: no limit is set.
 */
final class RequestHeadGuard extends ChannelInboundHandlerAdapter {
    private static final String CODEC = "httpEncoder";

    private final ConnectionSettings settings;
    private final UnfinishedHeads unfinished;

    private ChannelHandlerContext context;
    /** When the connection is closed ({@link System#nanoTime()}), where it is. */
    private long deadline;

    private boolean hasDeadline;
    private boolean hasTimer;
    private boolean isWatching;
    private boolean isInHead;
    private int unanswered;
    private int requests;

    RequestHeadGuard(ConnectionSettings settings, UnfinishedHeads unfinished) {
        this.settings = settings;
        this.unfinished = unfinished;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        this.context = context;
        context.fireChannelActive();
        if (context.pipeline().get("ssl") == null) {
            beginHead();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (!isWatching && context.pipeline().get(CODEC) != null) {
            isWatching = true;
            context.pipeline().addAfter(CODEC, "requestHeads", new Messages());
        }
        var before = requests;
        context.fireChannelRead(bytes);
        // Most heads come whole.
        if (isWatching && unanswered == 0 && requests == before && !isInHead) {
            beginHead();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
    }

    private void beginHead() {
        end();
        isInHead = true;
        closeAfter(settings.headTimeout());
        unfinished.add(context.channel());
    }

    private void closeAfter(Duration time) {
        deadline = System.nanoTime() + time.toNanos();
        hasDeadline = true;
        if (!hasTimer) {
            hasTimer = true;
            check();
        }
    }

    /** One timer for all deadlines of the connection, for most are called off: it looks as often as the shortest one lasts. */
    private void check() {
        var left = deadline - System.nanoTime();
        if (!context.channel().isActive()) {
            hasTimer = false;
        } else if (hasDeadline && left <= 0) {
            context.close();
        } else {
            var shortest = settings.headTimeout().toNanos();
            context.executor()
                    .schedule(this::check, hasDeadline ? Math.min(left, shortest) : shortest, TimeUnit.NANOSECONDS);
        }
    }

    private void end() {
        hasDeadline = false;
        if (isInHead) {
            isInHead = false;
            unfinished.remove(context.channel());
        }
    }

    /** Sees whole messages where the guard sees bytes. */
    private final class Messages extends ChannelDuplexHandler {
        @Override
        public void channelRead(ChannelHandlerContext messages, Object message) {
            if (message instanceof HttpRequest) {
                end();
                requests++;
                unanswered++;
                if (unanswered > settings.maxPipelined()) {
                    messages.close();
                    return;
                }
            }
            messages.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext messages, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent && !isInformational(message)) {
                unanswered--;
                if (unanswered == 0) {
                    end();
                    closeAfter(settings.keepAlive());
                }
            }
            messages.write(message, promise);
        }

        /** A 100 (Continue) is a whole answer to the codec, and not yet one to the request. */
        private boolean isInformational(Object message) {
            return message instanceof HttpResponse response && response.status().code() < 200;
        }
    }
}
