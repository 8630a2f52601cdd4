package no.innovasjonsbase.testsupport;

import java.lang.annotation.ElementType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Singleton;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;

import no.innovasjonsbase.platform.entry.Draft;

/**
 * Observes how drafts are validated: Bean Validation asks a resolver for each property, on the thread that validates, before
 * it checks it. It answers what is the default for records.
 */
@Singleton
public class ObservedChecks implements TraversableResolver {
    private static final String ADMISSION = "no.innovasjonsbase.platform.database.WriteAdmission";

    private volatile Observation observation = new Observation(Void.class);

    /** What was observed of the drafts of one type. */
    public static final class Observation {
        private final Class<?> type;
        private final List<Boolean> withinTurn = new CopyOnWriteArrayList<>();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Observation(Class<?> type) {
            this.type = type;
        }

        /** For each property that was checked, whether the thread had the writer's turn. */
        public List<Boolean> withinTurn() {
            return withinTurn;
        }

        /** Waits until a check has begun. */
        public void awaitBegin() {
            await(begun);
        }

        /** Lets the checks go on. */
        public void release() {
            released.countDown();
        }

        private void checked(Class<?> draft) {
            if (draft == type) {
                withinTurn.add(hasTurn());
                begun.countDown();
                await(released);
            }
        }

        private static boolean hasTurn() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(ADMISSION)
                                    && frame.getMethodName().equals("withPermits")));
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }
    }

    /** Observes from now on the drafts of one type; checking them waits until it is let go on. */
    public Observation hold(Class<? extends Draft<?>> type) {
        observation = new Observation(type);
        return observation;
    }

    /** Observes from now on the drafts of one type. */
    public Observation observe(Class<? extends Draft<?>> type) {
        var observed = hold(type);
        observed.release();
        return observed;
    }

    @Override
    public boolean isReachable(Object object, Path.Node property, Class<?> root, Path path, ElementType element) {
        observation.checked(root);
        return true;
    }

    @Override
    public boolean isCascadable(Object object, Path.Node property, Class<?> root, Path path, ElementType element) {
        return true;
    }
}
