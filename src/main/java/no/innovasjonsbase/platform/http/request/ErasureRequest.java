package no.innovasjonsbase.platform.http.request;

import java.util.Arrays;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.value.TextValidator;

/** Parameters of an erasure, besides those of a write to one entry: the reason, for the audit log. */
public class ErasureRequest extends ChangeRequest {
    private static final String REASON = "reason";
    private static final int MAX_LENGTH = 500;
    /** Shorter parts of an id are in many words. */
    private static final int MIN_NAME = 3;

    @QueryParam(REASON)
    @Parameter(
            description =
                    "Why something is erased, as the audit log keeps it: best the number of a case. It may not name what "
                            + "is erased. Every erasure needs it.",
            schema = @Schema(minLength = 1, maxLength = MAX_LENGTH))
    public String reason;

    /**
     * Why something is erased.
     *
     * @param id that of the entry, the words of which the reason may not have
     * @throws Problem invalid-parameters (400)
     */
    public String reason(String id) {
        var faults = new Faults();
        var why = reason(id, faults);
        faults.throwIfAny();
        return why.orElseThrow();
    }

    /** Why something is erased; notes what is wrong with that, also where it is missing. */
    Optional<String> reason(String id, Faults faults) {
        if (reason == null) {
            faults.query(REASON, "reason-missing");
        }
        var why = new ParameterParser(faults).text(REASON, reason);
        why.flatMap(text -> TextValidator.faultOf(text, MAX_LENGTH, false))
                .ifPresent(fault -> faults.query(REASON, "constraint." + fault, "max", MAX_LENGTH));
        why.flatMap(text -> nameIn(text, id)).ifPresent(name -> faults.query(REASON, "reason-names", "value", name));
        return why;
    }

    /** Notes that a reason was sent and nothing is erased. */
    void refuseReason(Faults faults) {
        if (reason != null) {
            faults.query(REASON, "reason-without-erase");
        }
    }

    /** The first word of an id that a text has. */
    private static Optional<String> nameIn(String text, String id) {
        var words = Slug.wordsOf(text);
        return Arrays.stream(id.split("-"))
                .filter(word -> word.length() >= MIN_NAME && word.chars().allMatch(Character::isLetter))
                .filter(words::contains)
                .findFirst();
    }
}
