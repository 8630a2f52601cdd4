package no.innovasjonsbase.webhook;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.value.Orgnr;
import no.innovasjonsbase.platform.view.JsonName;

/** The JSON representation of a {@link Subscription}. */
@Schema(
        name = "Subscription",
        description = "A receiver that is told of changes.",
        requiredProperties = {"id", "href", "organization", "url", "types", "createdAt", "state", "position"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(
        @Schema(description = "Names the subscription.", pattern = "^[0-9a-z]{12}$", examples = "7f3k29dm4x1q")
                String id,
        @Schema(description = "The subscription's address on this server.", format = "uri-reference") String href,
        @Schema(
                        description = "The organization number of those it belongs to.",
                        pattern = Orgnr.PATTERN,
                        examples = "986252932")
                String organization,
        @Schema(
                        description = "Where the messages go.",
                        format = "uri",
                        examples = "https://mottak.example.no/innovasjonsbase")
                String url,
        @Schema(description = "The types of entry that it is told of; empty for all.") List<String> types,
        @Schema(description = "What it is for.") String description,
        @Schema(description = "When it was made.") Instant createdAt,
        @Schema(
                        description = "Whether messages are sent; one that is paused has to be resumed.",
                        enumeration = {"active", "paused"})
                String state,
        @Schema(description = "Since when it is paused; absent where it is not.") Instant pausedAt,
        @Schema(
                        description =
                                "Why it is paused; absent where it is not. `failing`: the receiver failed for too "
                                        + "long. `receiver-gone`: it answered 410. `changes-forgotten`: what comes next is not "
                                        + "kept any more. `another-base`: this base was rebuilt.",
                        enumeration = {"failing", "receiver-gone", "changes-forgotten", "another-base"})
                String pausedReason,
        @Schema(
                        description =
                                "Everything up to this number was delivered, or is of other types. May lag behind "
                                        + "where nothing had to be sent.",
                        minimum = "0",
                        examples = "152")
                long position,
        @Schema(description = "Since when the next message can't be delivered; absent where nothing is in its way.")
                Instant failingSince,
        @Schema(description = "When to try again; absent where there is nothing to wait for.") Instant nextAttemptAt,
        @Schema(
                        description =
                                "What messages are signed with, as Standard Webhooks has it. It is shown this once.",
                        readOnly = true,
                        pattern = "^whsec_[A-Za-z0-9+/]+=*$")
                String secret) {
    static final String COLLECTION = Entry.ROOT + "subscriptions";

    /** The view of a subscription, without its secret. */
    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    /** The view of a new subscription, with its secret. */
    static SubscriptionView of(Subscription subscription, SigningSecret secret) {
        return new SubscriptionView(
                subscription.id,
                COLLECTION + "/" + subscription.id,
                subscription.organization,
                subscription.url,
                subscription.filter().types().stream().sorted().toList(),
                subscription.description,
                subscription.createdAt,
                constant(subscription.state),
                subscription.pausedAt,
                constant(subscription.pausedReason),
                subscription.position,
                subscription.failingSince,
                subscription.nextAttemptAt,
                secret == null ? null : secret.text());
    }

    /** The JSON value of a constant: lower case with hyphens; null for null. */
    static String constant(Enum<?> constant) {
        return constant == null ? null : JsonName.of(constant);
    }
}
