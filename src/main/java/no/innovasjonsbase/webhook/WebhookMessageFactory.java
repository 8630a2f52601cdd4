package no.innovasjonsbase.webhook;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.changefeed.ChangeView;
import no.innovasjonsbase.changefeed.CloudEvent;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/** Creates webhook messages, which are CloudEvents 1.0 in structured JSON. */
@ApplicationScoped
class WebhookMessageFactory {
    private static final String CHANGES = "/api/v1/changes";
    private static final String PING = "no.innovasjonsbase.ping";

    @Inject
    ObjectMapper json;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    /** Creates the message for a change. */
    WebhookMessage forChange(Subscription subscription, ChangeView change, String epoch) {
        var event = CloudEvent.of(change, sourceOf(subscription), epoch);
        return message(subscription, String.valueOf(change.number()), change.number(), event);
    }

    /** Creates a test message, which carries no change. */
    WebhookMessage forPing(Subscription subscription) {
        var name = "ping_" + UUID.randomUUID();
        var now = clock.instant();
        var subject = SubscriptionView.COLLECTION + "/" + subscription.id;
        var event = new CloudEvent(
                "1.0", name, sourceOf(subscription), PING, subject, now, null, null, null, null, null, null, null);
        return message(subscription, name, null, event);
    }

    private String sourceOf(Subscription subscription) {
        return address.or(subscription.baseAddress) + CHANGES;
    }

    private WebhookMessage message(Subscription subscription, String name, Long number, CloudEvent event) {
        try {
            var id = "msg_" + subscription.id + "_" + name;
            return new WebhookMessage(id, number, event.type(), json.writeValueAsBytes(event));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
