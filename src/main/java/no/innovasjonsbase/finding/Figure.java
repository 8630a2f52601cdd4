package no.innovasjonsbase.finding;

import java.math.BigDecimal;
import java.util.List;

import jakarta.persistence.Converter;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Decimals;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Text;

/** A number that was found, exactly as it was told. */
@Schema(
        description = "A number that was found, exactly as it was told.",
        requiredProperties = {"name", "value"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        @NotNull @Text(max = 300) @Schema(description = "What was measured.") LocalizedText name,
        @NotNull
                @Digits(integer = 10, fraction = 5)
                @Schema(description = "How much, exact to five decimals.", examples = "74")
                BigDecimal value,
        @Text(max = 50) @Schema(description = "What it is counted in.", maxLength = 50, examples = "%") String unit,
        @Min(1) @Max(1_000_000_000) @Schema(description = "How many were asked or measured.", examples = "2300")
                Integer n) {

    public Figure {
        value = Decimals.plain(value);
    }

    /** Keeps figures as JSON. */
    @Converter
    static class Column extends JsonColumn<List<Figure>> {
        Column() {
            super(new TypeReference<>() {});
        }
    }
}
