package no.innovasjonsbase.webhook;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON representation of a {@link Delivery}. */
@Schema(
        name = "Delivery",
        description = "How a message to a receiver fared.",
        requiredProperties = {
            "id",
            "eventType",
            "state",
            "firstAttemptAt",
            "lastAttemptAt",
            "attempts",
            "durationMillis"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryView(
        @Schema(
                        description = "The `webhook-id` of the message, the same in every attempt.",
                        examples = "msg_7f3k29dm4x1q_152")
                String id,
        @Schema(description = "The number of the change it tells of; absent in a ping.", examples = "152") Long number,
        @Schema(description = "The type of the event.", examples = "no.innovasjonsbase.entry.updated") String eventType,
        @Schema(
                        description = "Whether the receiver has it.",
                        enumeration = {"delivered", "failed"})
                String state,
        @Schema(description = "When it was first sent.") Instant firstAttemptAt,
        @Schema(description = "When it was last sent.") Instant lastAttemptAt,
        @Schema(description = "How often it was sent.", minimum = "1", examples = "1") int attempts,
        @Schema(description = "The status that the receiver answered last; absent without an answer.", examples = "204")
                Integer status,
        @Schema(
                        description = "Why the last attempt failed; absent where it didn't. `address-not-allowed`: the "
                                + "host's name leads into a network that is not the open internet. `status`: the answer was "
                                + "no 2xx. Redirects are not followed.",
                        enumeration = {
                            "unknown-host",
                            "address-not-allowed",
                            "unreachable",
                            "tls",
                            "timeout",
                            "redirect",
                            "status"
                        })
                String failure,
        @Schema(description = "How long the last attempt took, in milliseconds.", minimum = "0", examples = "38")
                int durationMillis) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id,
                delivery.number,
                delivery.eventType,
                delivery.failure == null ? "delivered" : "failed",
                delivery.firstAttemptAt,
                delivery.lastAttemptAt,
                delivery.attempts,
                delivery.status,
                SubscriptionView.constant(delivery.failure),
                delivery.millis);
    }
}
