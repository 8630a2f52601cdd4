package no.innovasjonsbase.platform.failure;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that is behind a failure. */
public final class FailureCauses {
    private FailureCauses() {}

    /**
     * A failure, its causes, and what was suppressed for any of them, each once. What a commit fails with is suppressed only: the
     * transaction manager tells that it could not commit, and has the reason beside it.
     *
     * @param failure null where there is none, which gives an empty stream
     */
    public static Stream<Throwable> of(Throwable failure) {
        return of(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static Stream<Throwable> of(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Stream.empty();
        }
        var behind = Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), behind.flatMap(cause -> of(cause, seen)));
    }
}
