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
    static final int KEPT = 100;

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
    public Attempt.Failure failure;

    /** How long the last attempt took. */
    public int millis;

    /** Notes an attempt to deliver a message, and forgets what is too old. */
    static Delivery note(String subscription, Letter letter, Attempt attempt) {
        var delivery = Delivery.<Delivery>findByIdOptional(letter.id()).orElseGet(() -> begin(subscription, letter));
        delivery.firstAttemptAt = delivery.firstAttemptAt == null ? attempt.at() : delivery.firstAttemptAt;
        delivery.lastAttemptAt = attempt.at();
        delivery.attempts++;
        delivery.status = attempt.status();
        delivery.failure = attempt.failure();
        delivery.millis = (int) attempt.took().toMillis();
        if (delivery.attempts == 1) {
            delivery.persist();
            forgetOld(subscription);
        }
        return delivery;
    }

    private static Delivery begin(String subscription, Letter letter) {
        var delivery = new Delivery();
        delivery.id = letter.id();
        delivery.subscriptionId = subscription;
        delivery.number = letter.number();
        delivery.eventType = letter.type();
        return delivery;
    }

    private static void forgetOld(String subscription) {
        find(NEWEST_FIRST, subscription).page(Page.of(1, KEPT)).<Delivery>list().forEach(PanacheEntityBase::delete);
    }

    /** Those of a subscription that are kept, the newest first. */
    static List<Delivery> listOf(String subscription) {
        return find(NEWEST_FIRST, subscription).page(Page.ofSize(KEPT)).list();
    }
}
