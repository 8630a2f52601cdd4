package no.innovasjonsbase.soak;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A client that sends one request after another, with a pause between them, until it is told to stop. */
final class Caller extends Thread {
    private final Random random;
    private final int pauseMillis;
    private final Turn turn;
    private volatile boolean isOver;

    /** One request and its answer. */
    @FunctionalInterface
    interface Turn {
        /** @throws IOException where the server ended the connection */
        void take(Random random) throws IOException, InterruptedException;
    }

    Caller(String name, int seed, int pauseMillis, Turn turn) {
        super(name);
        this.random = new Random(seed);
        this.pauseMillis = pauseMillis;
        this.turn = turn;
        setDaemon(true);
    }

    /** Lets it finish what it has begun. */
    void end() throws InterruptedException {
        isOver = true;
        join(TimeUnit.MINUTES.toMillis(2));
    }

    @Override
    public void run() {
        while (!isOver) {
            try {
                turn.take(random);
            } catch (IOException gone) {
                // A hostile caller's connection may be closed any time; an ordinary one counts that itself.
            } catch (InterruptedException ending) {
                return;
            }
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(1 + random.nextInt(2 * pauseMillis));
        } catch (InterruptedException ending) {
            isOver = true;
        }
    }
}
