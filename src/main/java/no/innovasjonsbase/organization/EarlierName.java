package no.innovasjonsbase.organization;

import java.util.List;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Text;

/** A name that an organization had before. */
@Schema(description = "A name that an organization had before.", requiredProperties = "name")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlierName(
        @NotNull @Text(max = 300) @Schema(description = "What it was called.") LocalizedText name,
        @Text(max = 50) @Schema(description = "The short form of that name.", examples = "KMD") String abbreviation,
        @Schema(description = "From when it was called so, as exact as it is known.") PartialDate from,
        @Schema(description = "Until when it was called so, as exact as it is known.") PartialDate to)
        implements Former {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    /** Keeps the earlier names as JSON. */
    @Converter
    public static class Column extends JsonColumn<List<EarlierName>> {
        public Column() {
            super(new TypeReference<>() {});
        }
    }
}
