package no.innovasjonsbase.evidence;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.finding.Finding;

/** How many findings of each stance there are by the method that they were made with: by none there are zeros. */
@Schema(
        description = "How many findings there are by the method that they were made with.",
        requiredProperties = {
            "survey",
            "randomized",
            "quasi-experiment",
            "case-study",
            "evaluation",
            "review",
            "expert-opinion",
            "experience"
        })
public record MethodCounts(
        @Schema(description = "By surveys.") StanceCounts survey,
        @Schema(description = "By randomized trials.") StanceCounts randomized,
        @JsonProperty("quasi-experiment") @Schema(description = "By quasi-experiments.") StanceCounts quasiExperiment,
        @JsonProperty("case-study") @Schema(description = "By case studies.") StanceCounts caseStudy,
        @Schema(description = "By evaluations.") StanceCounts evaluation,
        @Schema(description = "By reviews of what others found.") StanceCounts review,
        @JsonProperty("expert-opinion") @Schema(description = "By asking experts.") StanceCounts expertOpinion,
        @Schema(description = "By experience.") StanceCounts experience) {

    /** The counts by method; those that are missing are zeros. */
    static MethodCounts of(Map<Finding.Method, Counts<Finding.Stance>> counts) {
        return new MethodCounts(
                of(counts, Finding.Method.SURVEY),
                of(counts, Finding.Method.RANDOMIZED),
                of(counts, Finding.Method.QUASI_EXPERIMENT),
                of(counts, Finding.Method.CASE_STUDY),
                of(counts, Finding.Method.EVALUATION),
                of(counts, Finding.Method.REVIEW),
                of(counts, Finding.Method.EXPERT_OPINION),
                of(counts, Finding.Method.EXPERIENCE));
    }

    private static StanceCounts of(Map<Finding.Method, Counts<Finding.Stance>> counts, Finding.Method method) {
        return StanceCounts.of(counts.getOrDefault(method, new Counts<>(Map.of())));
    }

    /** Those of each method, in the order of {@link Finding.Method}. */
    public List<StanceCounts> inOrder() {
        return List.of(survey, randomized, quasiExperiment, caseStudy, evaluation, review, expertOpinion, experience);
    }
}
