package no.innovasjonsbase.changefeed.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import no.innovasjonsbase.changefeed.ChangesGoneException;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Tells those who follow the base where to go on when the changes are gone (410). */
public class ChangesProblems {
    private static final String EXPORT = "/api/v1/export";

    @ServerExceptionMapper
    Response gone(ChangesGoneException gone, ContainerRequestContext request) {
        return ProblemMappers.respond(Problem.of(ProblemType.CHANGES_GONE, gone.detail(EXPORT)), request);
    }
}
