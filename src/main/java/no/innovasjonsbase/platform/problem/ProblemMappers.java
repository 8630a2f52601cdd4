package no.innovasjonsbase.platform.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import no.innovasjonsbase.platform.database.PassingFailure;
import no.innovasjonsbase.platform.database.WriteRefusedException;
import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.logging.LogText;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.storage.StorageException;
import no.innovasjonsbase.platform.storage.StorageFailure;
import no.innovasjonsbase.platform.workers.OutOfMemory;

/** Turns whatever a request ends in into a problem: ours as they are, JAX-RS' own by status, the unforeseen into 500. */
public class ProblemMappers {
    public static final MediaType PROBLEM_JSON = MediaType.valueOf("application/problem+json");

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final int WRITE_RETRY_AFTER_SECONDS = 2;
    private static final int STORAGE_RETRY_AFTER_SECONDS = 60;

    @Inject
    Routes routes;

    @Inject
    RoutingContext routing;

    @ServerExceptionMapper
    Response problem(Problem problem, ContainerRequestContext request) {
        return respond(problem, request);
    }

    @ServerExceptionMapper
    Response noSuchAddress(NotFoundException unused, ContainerRequestContext request) {
        return respond(Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-address")), request);
    }

    @ServerExceptionMapper
    Response noSuchRepresentation(NotAcceptableException unused, ContainerRequestContext request) {
        return respond(notAcceptable(request), request);
    }

    @ServerExceptionMapper
    Response noSuchFormat(NotSupportedException unused, ContainerRequestContext request) {
        var formats = routes.formatsTaken(RoutedPath.of(routing), request.getMethod());
        var header = request.getMethod().equals(HttpMethod.PATCH) ? "Accept-Patch" : HttpHeaders.ACCEPT;
        var sent = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        return respond(Problem.unsupported(sent, formats).withHeader(header, String.join(", ", formats)), request);
    }

    @ServerExceptionMapper
    Response other(WebApplicationException failure, ContainerRequestContext request) {
        var status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        var type = ProblemType.ofStatus(status);
        if (type.status() >= 500) {
            return unforeseen(failure, request);
        }
        // Where methods differ in their formats alone the framework says so without an exception of its own.
        return respond(type == ProblemType.NOT_ACCEPTABLE ? notAcceptable(request) : Problem.of(type), request);
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure, ContainerRequestContext request) {
        return respond(
                problemOf(
                        failure,
                        request.getMethod() + " "
                                + request.getUriInfo().getRequestUri().getRawPath()),
                request);
    }

    private Problem notAcceptable(ContainerRequestContext request) {
        return Problem.notAcceptable(routes.formatsGiven(RoutedPath.of(routing), request.getMethod()));
    }

    /**
     * The problem that a failure is; one that nobody foresaw is logged.
     *
     * @param what failed, for the log
     */
    public static Problem problemOf(Throwable failure, String what) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof StorageException unstorable) {
            return unstorable(unstorable);
        }
        if (failure instanceof WriteRefusedException) {
            return Problem.unavailable(WRITE_RETRY_AFTER_SECONDS, Message.of("too-many-writers"));
        }
        if (PassingFailure.isBehind(failure) || StorageFailure.isBehind(failure)) {
            LOG.errorf("The database does not answer: %s", failure.getMessage());
            return Problem.of(ProblemType.UNAVAILABLE)
                    .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
        }
        OutOfMemory.exitIfBehind(failure);
        if (ClientDisconnects.isCauseOf(failure)) {
            LOG.debugf("%s was given up by its client: %s", LogText.of(what), failure.getMessage());
        } else {
            LOG.errorf(failure, "%s failed", LogText.of(what));
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    /** What operators have to know of it stands in the log and in readiness already. */
    private static Problem unstorable(StorageException failure) {
        var problem = failure.unavailableReason().isLackOfSpace()
                ? Problem.of(ProblemType.INSUFFICIENT_STORAGE, Message.of("storage-full"))
                : Problem.of(ProblemType.UNAVAILABLE, Message.of("storage-not-writable"));
        return problem.withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(STORAGE_RETRY_AFTER_SECONDS))
                .causedBy(failure);
    }

    /** The answer that carries a problem. */
    public static Response respond(Problem problem, ContainerRequestContext request) {
        var language = ReaderLanguage.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var instance = request.getUriInfo().getRequestUri().getRawPath();
        var response = Response.status(problem.type().status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(ProblemView.of(problem, language, instance, LogContext.requestId()));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
