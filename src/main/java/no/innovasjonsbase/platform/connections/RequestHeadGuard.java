package no.innovasjonsbase.platform.connections;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Closes connections whose request heads arrive too slowly (Slowloris), or that pipeline too many requests, and makes
 * requests wait while their client doesn't read the answers before. Vert.x has a timeout for silence only, and it counts while
 * an answer is being made, too.
 *
 * <p>It stands at the front of the pipeline, where bytes arrive, and has {@link Messages} behind the codec tell it of
 * requests and answers. Where Quarkus itself ends TLS, bytes can't be told from handshakes: no limit is set.
 */
final class RequestHeadGuard extends ChannelInboundHandlerAdapter {
    private static final String CODEC = "httpEncoder";

    private final ConnectionSettings settings;
    private final UnfinishedHeads unfinished;
    private final UnsentBytes unsent;

    private ChannelHandlerContext context;
    /** When the connection is closed ({@link System#nanoTime()}), where it is. */
    private long deadline;

    private boolean hasDeadline;
    private boolean hasTimer;
    private boolean isWatching;
    private boolean isInHead;
    private int unanswered;
    private int requests;

    RequestHeadGuard(ConnectionSettings settings, UnfinishedHeads unfinished, UnsentBytes unsent) {
        this.settings = settings;
        this.unfinished = unfinished;
        this.unsent = unsent;
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
        unsent.forget(context.channel());
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

    /**
     * Sees whole messages where the guard sees bytes. A request goes on once the one before it is answered and its client has
     * taken most of that: those who send many and read nothing would have all the answers kept in memory.
     */
    private final class Messages extends ChannelDuplexHandler {
        /** What came after a request that may not go on yet, with that request; while there is something, nothing is read. */
        private final Deque<Object> held = new ArrayDeque<>();

        private boolean isAnswering;
        private boolean isReleasing;
        private boolean hasUnsent;

        @Override
        public void channelRead(ChannelHandlerContext messages, Object message) {
            if (message instanceof HttpRequest) {
                end();
                requests++;
                unanswered++;
                if (unanswered > settings.maxPipelined()) {
                    ReferenceCountUtil.release(message);
                    messages.close();
                    return;
                }
            }
            if (held.isEmpty() && mayGoOn(messages, message)) {
                pass(messages, message);
            } else {
                hold(messages, message);
            }
        }

        private void hold(ChannelHandlerContext messages, Object message) {
            held.add(message);
            messages.channel().config().setAutoRead(false);
            if (!isAnswering) {
                // It waits for its client.
                closeAfter(settings.keepAlive());
            }
        }

        private boolean mayGoOn(ChannelHandlerContext messages, Object message) {
            return !(message instanceof HttpRequest)
                    || !isAnswering && messages.channel().isWritable();
        }

        private void pass(ChannelHandlerContext messages, Object message) {
            if (message instanceof HttpRequest) {
                isAnswering = true;
                hasDeadline = false;
            }
            messages.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext messages, Object message, ChannelPromise promise) {
            messages.write(message, promise);
            if (message instanceof LastHttpContent && !isInformational(message)) {
                unanswered--;
                isAnswering = false;
                closeAfter(settings.keepAlive());
                if (!held.isEmpty() && !isReleasing) {
                    // The server is not done yet with the answer that it is writing.
                    messages.executor().execute(() -> release(messages));
                }
            }
        }

        /** A 100 (Continue) is a whole answer to the codec, and not yet one to the request. */
        private boolean isInformational(Object message) {
            return message instanceof HttpResponse response && response.status().code() < 200;
        }

        @Override
        public void flush(ChannelHandlerContext messages) {
            messages.flush();
            if (hasUnsent || UnsentBytes.of(messages.channel()) > 0) {
                hasUnsent = unsent.measure(messages.channel());
            }
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext messages) {
            release(messages);
            messages.fireChannelWritabilityChanged();
        }

        private void release(ChannelHandlerContext messages) {
            if (held.isEmpty() || isReleasing) {
                return;
            }
            isReleasing = true;
            var before = held.size();
            while (!held.isEmpty() && mayGoOn(messages, held.peek())) {
                pass(messages, held.poll());
            }
            isReleasing = false;
            if (held.size() < before) {
                // What was answered meanwhile is flushed with this.
                messages.fireChannelReadComplete();
            }
            if (held.isEmpty()) {
                messages.channel().config().setAutoRead(true);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext messages) {
            held.forEach(ReferenceCountUtil::release);
            held.clear();
            messages.fireChannelInactive();
        }
    }
}
