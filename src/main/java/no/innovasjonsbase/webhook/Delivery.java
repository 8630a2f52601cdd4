package no.innovasjonsbase.webhook;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** The delivery log's record of a message: its attempts and the last result. */
@Entity
public class Delivery extends PanacheEntityBase {
    /** Maximum number of records kept per subscription. */
    static final int MAX_KEPT = 100;

    private static final String NEWEST_FIRST = "subscriptionId = ?1 order by firstAttemptAt desc, id desc";

    /** The {@code webhook-id} of the message. */
    @Id
    public String id;

    public String subscriptionId;

    /** The number of the change in the journal; null for a ping. */
    public Long number;

    /** The CloudEvents type of the event. */
    public String eventType;

    public Instant firstAttemptAt;

    public Instant lastAttemptAt;

    public int attempts;

    /** The HTTP status of the last response; null where there was none. */
    public Integer status;

    /** Why the last attempt failed; null where it didn't. */
    @Enumerated(EnumType.STRING)
    public DeliveryAttempt.Failure failure;

    /** The duration of the last attempt in milliseconds. */
    public int millis;

    /** Records an attempt to deliver a message, and deletes records beyond {@link #MAX_KEPT}. */
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

    /** Lists the records of a subscription, newest first. */
    static List<Delivery> listLatest(String subscription) {
        return find(NEWEST_FIRST, subscription).page(Page.ofSize(MAX_KEPT)).list();
    }
}
