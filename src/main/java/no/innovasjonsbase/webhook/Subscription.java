package no.innovasjonsbase.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

import no.innovasjonsbase.changefeed.ChangeFilter;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** A webhook subscription: its receiver and filter, its position in the journal, its retry state and its lease. */
@Entity
public class Subscription extends PanacheEntityBase {
    @Id
    public String id;

    /** The organization number of the owner. */
    public String organization;

    /** The receiver's URL. */
    public String url;

    /** The types of entry whose changes are delivered, separated by commas; empty for all. */
    public String types;

    /** What it is for; null where not given. */
    public String description;

    /** The signing secret in plain text, since an HMAC needs it. */
    public String secret;

    /** The base URL of this server when the subscription was created, without a trailing slash. */
    public String baseAddress;

    public Instant createdAt;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Null while it is active. */
    public Instant pausedAt;

    /** Null while it is active. */
    @Enumerated(EnumType.STRING)
    public Reason pausedReason;

    /** The number of the last change that was delivered or did not match the filter. */
    public long position;

    /** The epoch of the journal that the position belongs to; null while that has no change. */
    public String epoch;

    /** Since when the next message fails; null where it doesn't. */
    public Instant failingSince;

    /** The number of failed attempts to deliver the next message. */
    public int attempts;

    /** When the next retry is due; null where none is. */
    public Instant nextAttemptAt;

    /** The instance that holds the lease; null while none does. */
    public String leasedBy;

    /** When the lease expires. */
    public Instant leasedUntil;

    /** Whether changes are delivered. */
    enum State {
        ACTIVE,
        PAUSED
    }

    /** Why a subscription was paused. */
    enum Reason {
        /** The receiver failed for too long. */
        FAILING,
        /** The receiver answered 410. */
        RECEIVER_GONE,
        /** Changes after its position were deleted from the journal. */
        CHANGES_FORGOTTEN,
        /** The base was rebuilt, so the position is in a journal that no longer exists. */
        ANOTHER_BASE
    }

    /** The filter of the changes to deliver. */
    ChangeFilter filter() {
        Set<String> names =
                types.isEmpty() ? Set.of() : Arrays.stream(types.split(",")).collect(Collectors.toUnmodifiableSet());
        return new ChangeFilter(names, Set.of());
    }

    /** Records a successful delivery, and renews the lease until a time. */
    void recordSuccess(long number, Instant until) {
        position = Math.max(position, number);
        failingSince = null;
        attempts = 0;
        nextAttemptAt = null;
        leasedUntil = until;
    }

    /** Records a failed attempt, schedules the retry, and pauses the subscription when it has failed for too long. */
    void recordFailure(Instant now, Duration pause, Duration giveUpAfter) {
        failingSince = failingSince == null ? now : failingSince;
        attempts++;
        nextAttemptAt = now.plus(pause);
        release();
        if (now.isAfter(failingSince.plus(giveUpAfter))) {
            pause(now, Reason.FAILING);
        }
    }

    /** Stops deliveries until {@link #resume}. */
    void pause(Instant now, Reason reason) {
        state = State.PAUSED;
        pausedAt = now;
        pausedReason = reason;
        nextAttemptAt = null;
        release();
    }

    /** Resumes deliveries at the current position, without waiting for a retry. */
    void resume() {
        state = State.ACTIVE;
        pausedAt = null;
        pausedReason = null;
        failingSince = null;
        attempts = 0;
        nextAttemptAt = null;
    }

    /** Releases the lease. */
    void release() {
        leasedBy = null;
        leasedUntil = null;
    }

    /** Finds a subscription and locks its row until the end of the transaction. */
    static Optional<Subscription> findForUpdate(String id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The subscription with an id that a caller may see.
     *
     * @throws Problem not-found (404), also where it is another organization's
     */
    static Subscription require(String id, Caller caller) {
        return requireVisible(Subscription.findByIdOptional(id), id, caller);
    }

    /**
     * The same with its row locked until the end of the transaction, against concurrent changes by a delivery.
     *
     * @throws Problem not-found (404), also where it is another organization's
     */
    static Subscription requireForUpdate(String id, Caller caller) {
        return requireVisible(findForUpdate(id), id, caller);
    }

    private static Subscription requireVisible(Optional<Subscription> found, String id, Caller caller) {
        return found.filter(one -> caller.isAdmin() || one.organization.equals(caller.organization()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-subscription", "id", id)));
    }

    /** Lists a page of the subscriptions that a caller may see, by id, starting after one. */
    static List<Subscription> listAfter(String id, Caller caller, int limit) {
        var found = caller.isAdmin()
                ? Subscription.<Subscription>find("id > ?1 order by id", id)
                : Subscription.<Subscription>find(
                        "organization = ?1 and id > ?2 order by id", caller.organization(), id);
        return found.page(Page.ofSize(limit)).list();
    }

    /** Lists the active subscriptions that are behind the journal, wait for no retry, and are not leased. */
    static List<Due> listDue(Instant now) {
        return find(
                        "state = ?1 and position <> (select h.number from Head h)"
                                + " and (nextAttemptAt is null or nextAttemptAt <= ?2)"
                                + " and (leasedUntil is null or leasedUntil < ?2)",
                        State.ACTIVE,
                        now)
                .project(Due.class)
                .list();
    }

    /** Acquires the lease for an instance until a time; answers false where another instance holds it. */
    static boolean lease(String id, String by, Instant until, Instant now) {
        return update(
                        "leasedBy = ?1, leasedUntil = ?2 where id = ?3 and state = ?4"
                                + " and (nextAttemptAt is null or nextAttemptAt <= ?5)"
                                + " and (leasedUntil is null or leasedUntil < ?5)",
                        by,
                        until,
                        id,
                        State.ACTIVE,
                        now)
                == 1;
    }

    /** Lists the positions and states of all subscriptions. */
    static List<Progress> listProgress() {
        return findAll().project(Progress.class).list();
    }

    /** The position and state of a subscription. */
    record Progress(String id, State state, long position, Instant failingSince) {
        boolean isActive() {
            return state == State.ACTIVE && failingSince == null;
        }

        boolean isFailing() {
            return state == State.ACTIVE && failingSince != null;
        }

        boolean isPaused() {
            return state == State.PAUSED;
        }
    }

    /** A subscription with pending changes. */
    record Due(String id, String organization, long position) {}
}
