package no.innovasjonsbase.platform.access;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import no.innovasjonsbase.platform.logging.LogText;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Maps authentication and authorization failures to problems (401, 403; RFC 6750, section 3). A wrong key is answered
 * as an unknown one.
 */
public class AccessProblems {
    private static final Logger LOG = Logger.getLogger(AccessProblems.class);

    static final String CHALLENGE = "Bearer realm=\"innovasjonsbase\"";

    private static final int RETRY_AFTER_SECONDS = 10;
    private static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";
    private static final String INSUFFICIENT = CHALLENGE + ", error=\"insufficient_scope\"";

    @ServerExceptionMapper
    Response nobody(UnauthorizedException unused, ContainerRequestContext request) {
        var sent = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        return unauthorized(sent == null ? CHALLENGE : INVALID, request);
    }

    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException failed, ContainerRequestContext request) {
        if (isIssuerAway(failed)) {
            LOG.warnf("A token can't be judged, for its issuer's keys can't be fetched: %s", messageOf(failed));
            var problem = Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("issuer-away"));
            return ProblemMappers.respond(problem, request);
        }
        // Of API keys it is known by now why they were refused: see ApiKeys.
        if (failed.getCause() != null) {
            LOG.warnf("A token was refused: %s", messageOf(failed));
        }
        return unauthorized(INVALID, request);
    }

    private static String messageOf(Throwable failed) {
        return LogText.of(failed.getCause() == null ? failed.getMessage() : String.valueOf(failed.getCause()));
    }

    @ServerExceptionMapper
    Response notAllowed(ForbiddenException unused, ContainerRequestContext request) {
        Message refusal = CDI.current().select(SecurityIdentity.class).get().getAttribute(TokenCallers.REFUSAL);
        var problem = Problem.of(ProblemType.FORBIDDEN, refusal == null ? Message.of("admin-only") : refusal);
        return ProblemMappers.respond(problem.withHeader(HttpHeaders.WWW_AUTHENTICATE, INSUFFICIENT), request);
    }

    /** Whether a token couldn't be judged because the issuer's keys couldn't be fetched. */
    private static boolean isIssuerAway(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException || cause instanceof TimeoutException);
    }

    private static Response unauthorized(String challenge, ContainerRequestContext request) {
        var problem = Problem.of(ProblemType.UNAUTHORIZED).withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return ProblemMappers.respond(problem, request);
    }
}
