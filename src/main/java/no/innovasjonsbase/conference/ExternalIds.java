package no.innovasjonsbase.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.value.Text;

/** What a talk or a panel is called in the system that its programme was made in. */
@Embeddable
@Schema(description = "What a talk or a panel is called in the system that its programme was made in.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExternalIds(
        @Column(name = "external_guid")
                @Text(max = 100)
                @Schema(description = "Its id among all systems.", examples = "1f0c7a5e-4d4f-5a3b-9a31-2c2d3b0c8e11")
                String guid,
        @Column(name = "external_code") @Text(max = 100) @Schema(description = "Its id there.", examples = "K7XQ3M")
                String code) {}
