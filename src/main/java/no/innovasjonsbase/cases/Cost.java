package no.innovasjonsbase.cases;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Decimals;
import no.innovasjonsbase.platform.value.Text;

/** What something cost, exactly as it was told. */
@Embeddable
@Schema(
        description = "What it cost, where that was told.",
        requiredProperties = {"amount", "unit"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cost(
        @Column(name = "cost_amount")
                @NotNull
                @Min(0)
                @Digits(integer = 13, fraction = 2)
                @Schema(description = "How much, exact to two decimals.", examples = "12500000")
                BigDecimal amount,
        @Column(name = "cost_unit")
                @NotNull
                @Text(max = 50)
                @Schema(
                        description = "Of what: a currency by its code (ISO 4217), or what else it is counted in.",
                        maxLength = 50,
                        examples = "NOK")
                String unit) {

    public Cost {
        amount = Decimals.plain(amount);
    }
}
