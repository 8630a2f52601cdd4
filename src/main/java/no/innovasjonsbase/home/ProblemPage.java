package no.innovasjonsbase.home;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.http.response.Localized;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.ProblemType;

/** What there is to know of a type of problem. */
@Schema(
        name = "ProblemType",
        description = "What there is to know of a type of problem.",
        requiredProperties = {"type", "title", "status", "meaning"})
public record ProblemPage(
        @Schema(
                        description = "The address of the type, which problems carry as their `type`.",
                        format = "uri-reference",
                        examples = "/problems/not-found")
                String type,
        @Schema(description = "What it is called.", examples = "Finnes ikke") String title,
        @Schema(description = "The HTTP status code it comes with.", minimum = "400", maximum = "599", examples = "404")
                int status,
        @Schema(description = "What it means and what to do.", examples = "Adressen er ikke kjent.") String meaning)
        implements Localized {

    /** Every type of problem. */
    @Schema(
            name = "ProblemTypes",
            description = "Every type of problem this API answers with.",
            requiredProperties = "items")
    public record All(@Schema(description = "The types, by status.") List<ProblemPage> items) implements Localized {}

    static ProblemPage of(ProblemType type, Locale language) {
        return new ProblemPage(
                type.href(),
                Message.of(type.slug() + ".title").in(language),
                type.status(),
                Message.of(type.slug() + ".meaning").in(language));
    }
}
