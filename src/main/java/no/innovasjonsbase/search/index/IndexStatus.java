package no.innovasjonsbase.search.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the search index came in taking the journal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IndexStatus",
        description = "How far the search index came in taking the changes of the base.",
        requiredProperties = {"answers", "changes"})
public record IndexStatus(
        @Schema(description = "Whether searches are answered; not while the first index is being made.")
                boolean answers,
        @Schema(description = "How many changes there are in the base.", minimum = "0", examples = "86") long changes,
        @Schema(description = "How many of them the index holds that answers.", minimum = "0", examples = "86")
                Long taken,
        @Schema(description = "The index that is being made to take its place; absent while there is none.")
                Rebuilding rebuild) {

    /** An index that is being made. */
    @Schema(
            name = "Rebuilding",
            description = "An index that is being made.",
            requiredProperties = {"taken", "percent"})
    public record Rebuilding(
            @Schema(description = "How many changes it holds.", minimum = "0", examples = "43") long taken,
            @Schema(description = "How many of a hundred.", minimum = "0", maximum = "100", examples = "50")
                    int percent) {}

    /** How many changes the index that answers does not hold yet; all of them where none answers. */
    public long behind() {
        return changes - (taken == null ? 0 : taken);
    }

    /** How much of an index is made, in percent; 100 where none is being made. */
    public int rebuiltPercent() {
        return rebuild == null ? 100 : rebuild.percent();
    }

    /**
     * Tells how indexes stand.
     *
     * @param live the index that answers; null while there is none
     * @param rebuilt how many changes the one being made holds; null where none is being made
     * @param head how many changes there are
     */
    static IndexStatus of(IndexFollower live, Long rebuilt, long head) {
        return new IndexStatus(
                live != null,
                head,
                live == null ? null : live.position().number,
                rebuilt == null ? null : new Rebuilding(rebuilt, (int) (rebuilt * 100 / Math.max(1, head))));
    }
}
