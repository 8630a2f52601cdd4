package no.innovasjonsbase.platform.problem;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as it is sent (RFC 9457). */
@Schema(
        name = "Problem",
        description = "What went wrong and the way out, as RFC 9457 has it. The texts are in the language that "
                + "`Accept-Language` asks for: nb, nn or en.",
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
        @Schema(description = "Every fault of the request, where it can be told.") List<FaultView> errors) {

    /** One fault as it is sent. */
    @Schema(name = "Fault", description = "One thing that is wrong with a request.", requiredProperties = "detail")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FaultView(
            @Schema(description = "What is wrong and what would be right.", examples = "«limti» finnes ikke.")
                    String detail,
            @Schema(description = "The query parameter it stands in.", examples = "limti") String parameter,
            @Schema(description = "The header it stands in.", examples = "Accept") String header,
            @Schema(description = "The JSON pointer (RFC 6901) into the body.", examples = "/name/nb") String pointer) {

        static FaultView of(Fault fault, Locale language) {
            return new FaultView(
                    fault.message().in(language),
                    fault.place() == Fault.Place.QUERY ? fault.name() : null,
                    fault.place() == Fault.Place.HEADER ? fault.name() : null,
                    fault.place() == Fault.Place.BODY ? fault.name() : null);
        }
    }

    /** A problem in the words of a language, for the address that was asked for (null where it is unreadable). */
    public static ProblemView of(Problem problem, Locale language, String instance) {
        return new ProblemView(
                problem.type().href(),
                Message.of(problem.type().slug() + ".title").in(language),
                problem.type().status(),
                problem.detail().in(language),
                instance,
                problem.faults().stream().map(f -> FaultView.of(f, language)).toList());
    }
}
