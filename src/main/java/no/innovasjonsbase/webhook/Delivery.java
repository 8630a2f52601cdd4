package no.innovasjonsbase.webhook;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** How a message fared. Only the last of each subscription are kept. */
@Entity
public class Delivery extends PanacheEntityBase {
    /** How many of a subscription are kept. */
    static final int MAX_KEPT = 100;

    private static final String NEWEST_FIRST = "subscriptionId = ?1 order by firstAttemptAt desc, id desc";

    /** The {@code webhook-id} of the message. */
    @Id
    public String id;

    public String subscriptionId;

    /** That of the change it tells of; null for a ping. */
    public Long number;

    /** The type of the event. */
    public String eventType;

    public Instant firstAttemptAt;

    public Instant lastAttemptAt;

    public int attempts;

    /** The status of the last answer; null where there was none. */
    public Integer status;

    /** Why the last attempt failed; null where it didn't. */
    @Enumerated(EnumType.STRING)
    public DeliveryAttempt.Failure failure;

    /** How long the last attempt took. */
    public int millis;

    /** Notes an attempt to deliver a message, and forgets what is too old. */
    static Delivery recordAttempt(String subscription, WebhookMessage message, DeliveryAttempt attempt) {
        var delivery = Delivery.<Delivery>findByIdOptional(message.id()).orElseGet(() -> create(subscription, message));
        delivery.firstAttemptAt = delivery.firstAttemptAt == null ? attempt.startedAt() : delivery.firstAttemptAt;
        delivery.lastAttemptAt = attempt.startedAt();
        delivery.attempts++;
        delivery.status = attempt.status();
        delivery.failure = attempt.failure();
        delivery.millis = (int) attempt.duration().toMillis();
        if (delivery.attempts == 1) {
            delivery.persist();
            deleteOld(subscription);
        }
        return delivery;
    }

    private static Delivery create(String subscription, WebhookMessage message) {
        var delivery = new Delivery();
        delivery.id = message.id();
        delivery.subscriptionId = subscription;
        delivery.number = message.number();
        delivery.eventType = message.type();
        return delivery;
    }

    private static void deleteOld(String subscription) {
        find(NEWEST_FIRST, subscription)
                .page(Page.of(1, MAX_KEPT))
                .<Delivery>list()
                .forEach(PanacheEntityBase::delete);
    }

    /** Those of a subscription that are kept, the newest first. */
    static List<Delivery> listLatest(String subscription) {
        return find(NEWEST_FIRST, subscription).page(Page.ofSize(MAX_KEPT)).list();
    }
}
