package no.innovasjonsbase.platform.admission;

import java.util.concurrent.Executor;

import jakarta.inject.Inject;

import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Moves requests from the event loop to worker threads, through the bulkhead of their kind. One that is refused is answered
 * on the event loop. The framework, which would move them without any bound, finds them moved.
 *
 * <p>Who waits for changes or has a stream of them is no task meanwhile, and so counts only while something is done for it.
 */
class RequestAdmission {
    @Inject
    Bulkheads bulkheads;

    @ServerRequestFilter(nonBlocking = true, priority = RequestOrder.ADMISSION)
    public void admit(ResteasyReactiveContainerRequestContext request, RoutingContext routing) {
        var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        context.suspend();
        context.resume(new Admission(context, bulkheads.of(Workload.of(routing))));
    }

    /** The worker threads as one request sees them: let in once, it may go on as often as it has been suspended. */
    private static final class Admission implements Executor {
        private final ResteasyReactiveRequestContext request;
        private final Bulkhead bulkhead;
        private boolean isAdmitted;

        Admission(ResteasyReactiveRequestContext request, Bulkhead bulkhead) {
            this.request = request;
            this.bulkhead = bulkhead;
        }

        @Override
        public void execute(Runnable task) {
            if (isAdmitted) {
                bulkhead.resume(task);
            } else {
                isAdmitted = true;
                enter(task);
            }
        }

        private void enter(Runnable task) {
            try {
                bulkhead.execute(task, tooLate -> answer(tooLate, task));
            } catch (Problem tooMany) {
                answer(tooMany, task);
            }
        }

        /** Goes on, on this event loop, with what the framework does after a failure. */
        private void answer(Problem problem, Runnable task) {
            request.handleException(problem);
            task.run();
        }
    }
}
