package no.innovasjonsbase.organization;

import java.time.LocalDate;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.AssertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;

/** When an organization is part of its parent, as it is sent out, taken in and kept. */
@Schema(name = "Membership", description = "When a body is part of its `parent`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Membership(
        @Schema(description = "From when, as exact as it is known.") PartialDate from,
        @Schema(description = "Until when, as exact as it is known; absent where it lasts, or where it is unknown.")
                PartialDate to,
        @Schema(description = "When it was last known to be so, as exact as that is known.") PartialDate confirmed,
        @Schema(readOnly = true) Current current) {

    /** One of which no times are known. */
    static final Membership UNKNOWN = new Membership(null, null, null, null);

    @AssertTrue(message = "in-order")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    @AssertTrue(message = "confirmed-within")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isConfirmedWithin() {
        return Period.mayReach(from, to, confirmed);
    }

    /** What is known of one, without what follows from it; {@link #UNKNOWN} where nothing is. */
    static Membership known(Membership sent) {
        return sent == null ? UNKNOWN : new Membership(sent.from, sent.to, sent.confirmed, null);
    }

    /** Whether it may have lasted on a day. */
    boolean mayHold(LocalDate day) {
        return Period.mayHold(from, to, day);
    }

    /** Keeps it as JSON. */
    @Converter
    public static class Column extends JsonColumn<Membership> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
