package no.innovasjonsbase.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.finding.Finding;

/** How many findings support principles, contradict them, or do some of both. */
@Schema(
        description = "How many findings there are of each stance.",
        requiredProperties = {"supports", "contradicts", "mixed"})
public record StanceCounts(
        @Schema(description = "That support it.", minimum = "0") long supports,
        @Schema(description = "That contradict it.", minimum = "0") long contradicts,
        @Schema(description = "That do some of both.", minimum = "0") long mixed) {

    static StanceCounts of(Counts<Finding.Stance> counts) {
        return new StanceCounts(
                counts.of(Finding.Stance.SUPPORTS),
                counts.of(Finding.Stance.CONTRADICTS),
                counts.of(Finding.Stance.MIXED));
    }

    StanceCounts plus(StanceCounts more) {
        return new StanceCounts(supports + more.supports, contradicts + more.contradicts, mixed + more.mixed);
    }

    /** How many there are in all. */
    public long total() {
        return supports + contradicts + mixed;
    }
}
