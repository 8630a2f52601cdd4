package no.innovasjonsbase.platform.problem;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.logging.LogContext;
import no.innovasjonsbase.platform.logging.Secrets;

/** A problem as it is sent (RFC 9457). */
@Schema(
        name = "Problem",
        description =
                "What went wrong and the way out, as RFC 9457 has it. The texts are in the language that "
                        + "`Accept-Language` asks for: nb, nn or en. Without that header they are in Norwegian (bokmål), and in "
                        + "English where it asks for other languages only. Programs go by `type` and `status`, which are the same in all.",
        requiredProperties = {"type", "title", "status", "detail"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(
        @Schema(
                        description = "What kind of problem this is: a stable address, where it is explained.",
                        format = "uri-reference",
                        examples = "/problems/not-found")
                String type,
        @Schema(description = "The kind of problem in a few words.", examples = "Finnes ikke") String title,
        @Schema(description = "The HTTP status code.", minimum = "400", maximum = "599", examples = "404") int status,
        @Schema(
                        description = "What went wrong this time and what to do.",
                        examples = "Ingen oppføring har denne adressen. Se listen på /api/v1/principles.")
                String detail,
        @Schema(
                        description = "The address that was asked for.",
                        format = "uri-reference",
                        examples = "/api/v1/principles/torfing-11")
                String instance,
        @Schema(
                        description =
                                "The id of the request, as in the header `X-Request-Id`: name it to whoever runs the "
                                        + "base, whose log has it too.",
                        examples = "3f2a9c0d5b7e41868c1d2e3f4a5b6c7d")
                String requestId,
        @Schema(
                        description =
                                "The id of the trace that the request is part of (W3C Trace Context). Only where requests "
                                        + "are traced.",
                        examples = "4bf92f3577b34da6a3ce929d0e0e4736")
                String traceId,
        @Schema(description = "Every fault of the request, where it can be told; the first 100 of more.")
                List<FaultView> errors,
        @Schema(
                        description = "How many more faults were found than `errors` lists. Only where there are more.",
                        minimum = "1",
                        examples = "20")
                Integer moreErrors,
        @Schema(description = "When the entry was deleted: UTC, to the millisecond. With 410 only.") Instant deletedAt,
        @Schema(
                        description = "The address of the entry that this one was merged into. With 410 only.",
                        format = "uri-reference",
                        examples = "/api/v1/topics/trust")
                String mergedInto,
        @Schema(
                        description =
                                "What refers to the entry and keeps it from being deleted or merged; the first 100 of more.")
                List<Referrer> referrers,
        @Schema(description = "The entries that may be meant. With `ambiguous-identifier` only.")
                List<Candidate> candidates) {
    /** An entry that refers to another. */
    @Schema(
            name = "Referrer",
            description = "An entry that refers to the one asked for.",
            requiredProperties = {"type", "id", "href"})
    public record Referrer(
            @Schema(description = "Its type.", examples = "principle") String type,
            @Schema(description = "Its id.", examples = "torfing-5") String id,
            @Schema(
                            description = "Its address on this server.",
                            format = "uri-reference",
                            examples = "/api/v1/principles/torfing-5")
                    String href) {}

    /** An entry that may be meant. */
    @Schema(
            name = "Candidate",
            description = "An entry that may be the one asked for.",
            requiredProperties = {"type", "id", "href"})
    public record Candidate(
            @Schema(description = "Its type.", examples = "organization") String type,
            @Schema(description = "Its id.", examples = "digdir") String id,
            @Schema(
                            description = "Its address on this server.",
                            format = "uri-reference",
                            examples = "/api/v1/organizations/digdir")
                    String href) {}

    /** One fault as it is sent. */
    @Schema(name = "Fault", description = "One thing that is wrong with a request.", requiredProperties = "detail")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaultView(
            @Schema(description = "What is wrong and what would be right.", examples = "«limti» finnes ikke.")
                    String detail,
            @Schema(description = "The parameter of the query or the path that it stands in.", examples = "limti")
                    String parameter,
            @Schema(description = "The header it stands in.", examples = "Accept") String header,
            @Schema(description = "The JSON pointer (RFC 6901) into the body.", examples = "/name/nb") String pointer) {

        static FaultView of(Fault fault, Locale language) {
            var name = Secrets.masked(fault.name());
            return new FaultView(
                    Secrets.masked(fault.message().in(language)),
                    fault.place() == Fault.Place.QUERY || fault.place() == Fault.Place.PATH ? name : null,
                    fault.place() == Fault.Place.HEADER ? name : null,
                    fault.place() == Fault.Place.BODY ? Message.readable(name) : null);
        }
    }

    /**
     * A problem in the words of a language, without the secrets that a client put into what is told back to it.
     *
     * @param instance the address that was asked for; null where it is unreadable
     * @param requestId the id of the request; null where it has none, or where this is only a part of its answer
     */
    public static ProblemView of(Problem problem, Locale language, String instance, String requestId) {
        return new ProblemView(
                problem.type().href(),
                Message.of(problem.type().slug() + ".title").in(language),
                problem.type().status(),
                Secrets.masked(problem.detail().in(language)),
                Secrets.masked(instance),
                requestId,
                requestId == null ? null : LogContext.traceId(),
                problem.faults().stream().map(f -> FaultView.of(f, language)).toList(),
                problem.moreFaults() == 0 ? null : problem.moreFaults(),
                problem.deletedAt(),
                problem.mergedInto(),
                problem.referrers(),
                problem.candidates());
    }
}
