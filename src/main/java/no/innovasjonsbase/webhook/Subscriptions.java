package no.innovasjonsbase.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.changefeed.ChangeReader;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.AuditedAction;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Creates, pings, resumes and deletes webhook subscriptions. */
@ApplicationScoped
class Subscriptions {
    private static final String ID_ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** A limit, since each ping blocks a thread that serves requests. */
    static final int MAX_CONCURRENT_PINGS = 4;

    private static final int RETRY_AFTER_SECONDS = 10;
    /** The type of subscriptions in the audit log. */
    private static final String SUBJECT = "subscription";

    private final Semaphore pings = new Semaphore(MAX_CONCURRENT_PINGS);

    @Inject
    Transactions transactions;

    @Inject
    Event<AuditedAction> auditEvents;

    @Inject
    Journal journal;

    @Inject
    ChangeReader reader;

    @Inject
    WebhookMessageFactory messages;

    @Inject
    WebhookClient client;

    @Inject
    DeliveryDispatcher dispatcher;

    @Inject
    SubscriptionSettings settings;

    @Inject
    Clock clock;

    /**
     * Creates a subscription.
     *
     * @param baseAddress the base URL of the request
     * @throws Problem invalid-entry (422) where the organization has reached its limit, changes-gone (410) where
     *     changes after the requested position are no longer kept
     */
    Subscription create(SubscriptionDraft draft, Caller caller, SigningSecret secret, String baseAddress) {
        var made = transactions.write(() -> {
            requireBelowLimit(caller.organization());
            var subscription = new Subscription();
            subscription.id = newId();
            subscription.organization = caller.organization();
            subscription.url = draft.url();
            subscription.types = draft.types() == null ? "" : String.join(",", draft.types());
            subscription.description = draft.description();
            subscription.secret = secret.text();
            subscription.baseAddress = baseAddress;
            subscription.createdAt = clock.instant();
            subscription.state = Subscription.State.ACTIVE;
            var end = journal.position();
            subscription.position = draft.after() == null ? end.number() : draft.after();
            subscription.epoch = end.epoch();
            reader.requireKept(subscription.position);
            subscription.persist();
            auditEvents.fire(new AuditedAction(AuditedAction.Operation.CREATED, SUBJECT, subscription.id, caller));
            return subscription;
        });
        dispatcher.signal();
        return made;
    }

    private void requireBelowLimit(String organization) {
        if (Subscription.count("organization", organization) >= settings.maxPerOrganization()) {
            throw Problem.of(
                    ProblemType.INVALID_ENTRY,
                    Message.of("too-many-subscriptions", "max", settings.maxPerOrganization()));
        }
    }

    /** Deletes a subscription; an attempt in flight may still arrive. */
    void delete(String id, Caller caller) {
        transactions.write(() -> {
            Subscription.requireForUpdate(id, caller).delete();
            auditEvents.fire(new AuditedAction(AuditedAction.Operation.DELETED, SUBJECT, id, caller));
            return id;
        });
    }

    /**
     * Resumes a subscription at its position, without waiting for a retry.
     *
     * @throws no.innovasjonsbase.changefeed.ChangesGoneException where changes after its position are no longer kept
     */
    Subscription resume(String id, Caller caller) {
        var resumed = transactions.write(() -> {
            var subscription = Subscription.requireForUpdate(id, caller);
            reader.requireSame(subscription.epoch);
            reader.requireKept(subscription.position);
            subscription.resume();
            return subscription;
        });
        dispatcher.signal();
        return resumed;
    }

    /**
     * Sends a test message once, bypassing pending changes, also where the subscription is paused; answers the result.
     *
     * @throws Problem unavailable (503) where too many pings are in flight
     */
    Delivery ping(String id, Caller caller) {
        var subscription = QuarkusTransaction.requiringNew().call(() -> Subscription.require(id, caller));
        if (!pings.tryAcquire()) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-pings"));
        }
        try {
            var message = messages.forPing(subscription);
            var attempt = client.send(message, subscription.url, new SigningSecret(subscription.secret));
            return transactions.write(() -> {
                Subscription.require(id, caller);
                return Delivery.recordAttempt(id, message, attempt);
            });
        } finally {
            pings.release();
        }
    }

    private static String newId() {
        return RANDOM.ints(ID_LENGTH, 0, ID_ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ID_ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
