package no.innovasjonsbase.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.Text;

/** Where an organization of another country is registered, and under which number. */
@Embeddable
@Schema(
        description =
                "Where a body of another country is registered, and under which number. A Norwegian one has `orgnr`.",
        requiredProperties = {"register", "number"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForeignRegistration(
        @NotNull
                @RegisterId(Register.FOREIGN_REGISTER)
                @Column(name = "foreign_register")
                @Schema(
                        description =
                                "The register: the code of its country (ISO 3166-1 alpha-2) and what it is called there for short.",
                        pattern = Register.FOREIGN_REGISTER_PATTERN,
                        examples = "DK:CVR")
                String register,
        @NotNull
                @Text(max = 50)
                @Column(name = "foreign_number")
                @Schema(description = "The number there.", examples = "34051178")
                String number) {}
