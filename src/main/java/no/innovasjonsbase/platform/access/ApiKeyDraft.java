package no.innovasjonsbase.platform.access;

import java.time.Instant;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Orgnr;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.Text;

/** An API key as it is asked for. */
@Schema(name = "ApiKeyDraft", description = "An API key as it is asked for.")
public record ApiKeyDraft(
        @NotNull
                @RegisterId(Register.ORGNR)
                @Schema(
                        description = "The organization number that the key's user acts for.",
                        pattern = Orgnr.PATTERN,
                        examples = "986252932")
                String organization,
        @NotNull @Schema(description = "What the key's user may do.") Role role,
        @Text(max = 200)
                @Schema(description = "What the key is for.", maxLength = 200, examples = "Nightly synchronization")
                String description,
        @Future(message = "past")
                @Schema(
                        description =
                                "Until when the key is valid: an instant in the future. Without it, until revoked.")
                Instant expiresAt) {}
