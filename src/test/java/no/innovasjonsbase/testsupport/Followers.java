package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many streams of changes in one thread; all it does with them is to count what comes. */
public final class Followers implements AutoCloseable {
    private static final byte[] EVENT = "event: created".getBytes(StandardCharsets.US_ASCII);
    private static final long PATIENCE_SECONDS = 60;

    private final Selector selector = Selector.open();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger events = new AtomicInteger();
    private final int count;
    private final Thread reading = new Thread(this::read, "followers");

    private Followers(int count) throws IOException {
        this.count = count;
    }

    /** How much of an event's name one stream has seen, and whether it has begun. */
    private static final class Progress {
        private int matched;
        private boolean hasBegun;
    }

    /** Opens so many streams on a server, from its newest change on, and waits until all have begun. */
    public static Followers open(URI server, int count) throws IOException, InterruptedException {
        var followers = new Followers(count);
        var request = ("GET /api/v1/changes?fields=operation&type=topic HTTP/1.1\r\nHost: localhost\r\n"
                        + "Accept: text/event-stream\r\nLast-Event-ID: " + headOf(server) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        followers.reading.setDaemon(true);
        followers.reading.start();
        for (int i = 0; i < count; i++) {
            var channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            followers.selector.wakeup();
            channel.register(followers.selector, SelectionKey.OP_READ, new Progress());
        }
        await(followers.begun, count);
        return followers;
    }

    /** How long it takes from something being done until each stream has told one change more. */
    public long millisUntilAllHaveOneMore(Runnable something) throws InterruptedException {
        var goal = events.get() + count;
        var begun = System.nanoTime();
        something.run();
        await(events, goal);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private static void await(AtomicInteger counter, int goal) throws InterruptedException {
        var begun = System.nanoTime();
        while (counter.get() < goal) {
            if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new AssertionError(counter.get() + " of " + goal);
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static String headOf(URI server) throws IOException {
        try (var answer = server.resolve("/api/v1/changes?limit=1&fields=operation")
                .toURL()
                .openStream()) {
            var body = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return body.replaceFirst("(?s).*\"head\":(\\d+).*", "$1");
        }
    }

    private void read() {
        var buffer = ByteBuffer.allocate(65_536);
        try {
            while (selector.isOpen()) {
                selector.select(100);
                for (var key : selector.selectedKeys()) {
                    buffer.clear();
                    if (((SocketChannel) key.channel()).read(buffer) < 0) {
                        key.cancel();
                    }
                    count((Progress) key.attachment(), buffer.flip());
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException | java.nio.channels.ClosedSelectorException over) {
            // It was closed.
        }
    }

    private void count(Progress progress, ByteBuffer bytes) {
        if (!progress.hasBegun) {
            progress.hasBegun = true;
            begun.incrementAndGet();
        }
        while (bytes.hasRemaining()) {
            var next = bytes.get();
            progress.matched = next == EVENT[progress.matched] ? progress.matched + 1 : next == EVENT[0] ? 1 : 0;
            if (progress.matched == EVENT.length) {
                progress.matched = 0;
                events.incrementAndGet();
            }
        }
    }
}
