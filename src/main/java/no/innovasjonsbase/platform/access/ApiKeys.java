package no.innovasjonsbase.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.database.StartLock;
import no.innovasjonsbase.platform.database.Transactions;

/** Makes, checks and revokes API keys. */
@ApplicationScoped
public class ApiKeys {
    private static final Logger LOG = Logger.getLogger(ApiKeys.class);

    /** What a secret is compared with where there is no key: that must take as long as if there were one. */
    private static final String NO_HASH = "0".repeat(64);

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final int MAX_KNOWN = 1_000;

    /** What keys are called in the audit log. */
    private static final String SUBJECT = "api-key";

    @Inject
    Transactions transactions;

    @Inject
    StartLock startLock;

    @Inject
    Clock clock;

    @Inject
    Event<AuditedAction> auditEvents;

    /**
     * Keys that were looked up lately. It ends with a revocation, and lasts so short since another instance may revoke one, too.
     */
    private final Cache<String, ApiKey> known = Caffeine.newBuilder()
            .maximumSize(MAX_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    /** When keys were used since that was last written down. */
    private final Map<String, Instant> uses = new ConcurrentHashMap<>();

    /** Makes a key of a secret that nobody knows. */
    ApiKey make(ApiKeyDraft draft, Secret secret, Caller by) {
        return transactions.write(() -> store(draft, secret, by));
    }

    /**
     * Makes a key where there is none, also where several instances start on one database at once.
     *
     * @param tell is told the secret before the key is stored, by the one instance that makes it; answers whether to store it
     */
    void makeFirst(ApiKeyDraft draft, Secret secret, Predicate<Secret> tell) {
        transactions.write(() -> {
            startLock.take();
            if (ApiKey.count() == 0 && tell.test(secret)) {
                store(draft, secret, Caller.theBase(draft.organization()));
            }
            return draft;
        });
    }

    private ApiKey store(ApiKeyDraft draft, Secret secret, Caller by) {
        var key = new ApiKey();
        key.id = secret.id();
        key.hash = secret.hash();
        key.organization = draft.organization();
        key.role = draft.role();
        key.description = draft.description();
        key.createdAt = clock.instant();
        key.expiresAt = draft.expiresAt();
        key.persist();
        auditEvents.fire(new AuditedAction(AuditedAction.Operation.CREATED, SUBJECT, key.id, by));
        return key;
    }

    /** Revokes a key; one that was revoked before stays as it is. */
    void revoke(String id, Caller by) {
        try {
            transactions.write(() -> {
                var key = ApiKey.require(id);
                if (key.revokedAt == null) {
                    key.revokedAt = clock.instant();
                    auditEvents.fire(new AuditedAction(AuditedAction.Operation.REVOKED, SUBJECT, id, by));
                }
                return key;
            });
        } finally {
            known.invalidate(id);
        }
    }

    /** A key that was looked up lately, so that checking it takes no look at the database. */
    Optional<ApiKey> findKnown(String text) {
        return Secret.find(text).map(secret -> known.getIfPresent(secret.id()));
    }

    /** Who uses a key, if it is one and may be used; looks at the database. */
    Optional<Caller> check(String text) {
        var key = Secret.find(text).map(secret -> known.get(secret.id(), ApiKeys::load));
        return check(text, key);
    }

    private static ApiKey load(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> ApiKey.find(id)).orElse(null);
    }

    /**
     * Who uses a key, if it is one and may be used.
     *
     * @param key the one with its id, if there is one
     */
    Optional<Caller> check(String text, Optional<ApiKey> key) {
        var secret = Secret.find(text);
        if (secret.isEmpty()) {
            LOG.warn("An API key was refused: it has not the form of one");
            return Optional.empty();
        }
        var isRight = secret.get().has(key.map(k -> k.hash).orElse(NO_HASH));
        var valid = key.filter(k -> isRight && k.isValidAt(clock.instant()));
        if (valid.isEmpty()) {
            LOG.warnf("The API key %s was refused: %s", secret.get(), reason(key, isRight));
        }
        return valid.map(this::use);
    }

    /** Why a key was refused: for the log only, since a caller is not told whether there is such a key. */
    private static String reason(Optional<ApiKey> key, boolean isRight) {
        if (key.isEmpty()) {
            return "there is none with this id";
        }
        if (!isRight) {
            return "its secret is wrong";
        }
        return key.get().revokedAt == null
                ? "it expired at " + key.get().expiresAt
                : "it was revoked at " + key.get().revokedAt;
    }

    private Caller use(ApiKey key) {
        uses.put(key.id, clock.instant().truncatedTo(ChronoUnit.MINUTES));
        return new Caller(key.organization, key.id, key.role);
    }

    /** Writes down when keys were used: not with every request, for that would make a write of each. */
    @Scheduled(every = "30s", delayed = "30s")
    void noteUses() {
        var noted = Map.copyOf(uses);
        if (noted.isEmpty()) {
            return;
        }
        var isNoted = transactions.writeIfPossible(() -> noted.forEach(ApiKey::noteUse));
        if (isNoted) {
            noted.forEach(uses::remove);
        }
    }

    void noteLastUses(@Observes ShutdownEvent end) {
        noteUses();
    }
}
