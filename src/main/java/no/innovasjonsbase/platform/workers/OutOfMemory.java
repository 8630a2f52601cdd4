package no.innovasjonsbase.platform.workers;

/**
 * What is done after an OutOfMemoryError. Any thread may have died of it, in any library, and the database engine may have
 * closed: the process doesn't go on half alive but exits at once, as the JVM does by {@code -XX:+ExitOnOutOfMemoryError},
 * which also sees those errors that nobody here sees. What was acknowledged is stored.
 */
public final class OutOfMemory {
    /** The status that the JVM exits with by its own option. */
    static final int STATUS = 3;

    private static final int DEEPEST = 20;

    private static volatile Runnable exit = () -> {};
    private static volatile boolean wasSeen;

    private OutOfMemory() {}

    /** Exits, where that is switched on, if a failure is an OutOfMemoryError or was caused by one. */
    public static void exitIfBehind(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError) {
                wasSeen = true;
                exit.run();
                return;
            }
            cause = cause.getCause();
        }
    }

    /** Whether there was one since the start. */
    static boolean wasSeen() {
        return wasSeen;
    }

    /** Has the process exit from now on. */
    static void exitBy(Runnable exit) {
        OutOfMemory.exit = exit;
    }
}
