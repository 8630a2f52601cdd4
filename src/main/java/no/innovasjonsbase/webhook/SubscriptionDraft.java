package no.innovasjonsbase.webhook;

import java.util.List;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.ExistingType;
import no.innovasjonsbase.platform.value.HttpUrl;
import no.innovasjonsbase.platform.value.Text;

/** The request body that creates a subscription. */
@Schema(name = "SubscriptionDraft", description = "A subscription as it is asked for.")
public record SubscriptionDraft(
        @NotNull
                @HttpUrl
                @Schema(
                        description = "Where the messages go: an `https` address on port 443 or 8443 of a host on the "
                                + "open internet, without user name and fragment. Letters beyond a–z are kept in ASCII, as in "
                                + "`https://xn--blbr-roah.no/`.",
                        format = "uri",
                        maxLength = 2000,
                        examples = "https://mottak.example.no/innovasjonsbase")
                String url,
        @Size(max = 50)
                @Schema(
                        description = "Only changes of entries of these types; of all where it is left out or empty.",
                        examples = "[\"principle\", \"topic\"]")
                List<@NotNull @ExistingType String> types,
        @Min(0)
                @Schema(
                        description =
                                "The number of the last change that you have: what comes after it is told. Without "
                                        + "it, only what is new from now on; 0 tells everything from the beginning.",
                        minimum = "0",
                        examples = "0")
                Long after,
        @Text(max = 200) @Schema(description = "What the subscription is for.", maxLength = 200, examples = "Our copy")
                String description) {}
