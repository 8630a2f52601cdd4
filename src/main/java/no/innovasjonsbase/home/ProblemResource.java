package no.innovasjonsbase.home;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** The pages that the types of problems lead to: HTML for people, JSON for programs. */
@Path("/problems")
@Tag(name = "Problems", description = "What the problems mean that this API answers with (RFC 9457).")
public class ProblemResource {
    /** The pages' template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problems(List<ProblemPage> problems, PageMessages messages, String language);
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@BeanParam ResponseLanguageRequest reader) {
        return html(all(reader.language()), reader.language());
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@PathParam("slug") String slug, @BeanParam ResponseLanguageRequest reader) {
        return html(List.of(one(slug, reader.language())), reader.language());
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(
            operationId = "listProblemTypes",
            summary = "List the types of problems",
            description = "Every type of problem this API answers with, what it means and what to do about it.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ProblemPage.All.class)),
                @Content(mediaType = MediaType.TEXT_HTML, example = "<!DOCTYPE html>…")
            })
    public ProblemPage.All list(@BeanParam ResponseLanguageRequest reader) {
        return new ProblemPage.All(all(reader.language()));
    }

    @GET
    @Path("{slug}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(
            operationId = "getProblemType",
            summary = "Read what a type of problem means",
            description = "One type of problem: what it means and what to do about it. The same address gives a page "
                    + "to those who accept `text/html`.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProblemPage.class)),
                @Content(mediaType = MediaType.TEXT_HTML, example = "<!DOCTYPE html>…")
            })
    public ProblemPage get(
            @PathParam("slug")
                    @Parameter(
                            description = "The last part of the problem's `type`.",
                            example = "not-found",
                            schema = @Schema(pattern = "^[a-z]+(-[a-z]+)*$", maxLength = 80))
                    String slug,
            @BeanParam ResponseLanguageRequest reader) {
        return one(slug, reader.language());
    }

    private static List<ProblemPage> all(Locale language) {
        return Arrays.stream(ProblemType.values())
                .map(type -> ProblemPage.of(type, language))
                .toList();
    }

    private static ProblemPage one(String slug, Locale language) {
        return ProblemType.find(slug)
                .map(type -> ProblemPage.of(type, language))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-problem")));
    }

    private static String html(List<ProblemPage> problems, Locale language) {
        return Templates.problems(problems, PageMessages.in(language), language.toLanguageTag())
                .render();
    }
}
