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

import no.innovasjonsbase.following.ChangeFilter;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Who is told of changes, how far that came, and who is at it. */
@Entity
public class Subscription extends PanacheEntityBase {
    @Id
    public String id;

    /** The organization number of those it belongs to. */
    public String organization;

    /** Where the receiver is. */
    public String url;

    /** The types of entry that it is told of, separated by commas; empty for all. */
    public String types;

    /** What it is for; null where nobody said. */
    public String description;

    /** Kept as it is, for it is signed with. */
    public String secret;

    /** The address of this base when the subscription was made: absolute, without a slash at its end. */
    public String baseAddress;

    public Instant createdAt;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Null while it is active. */
    public Instant pausedAt;

    /** Null while it is active. */
    @Enumerated(EnumType.STRING)
    public Reason pausedReason;

    /** The number of the last change that was told, or that there was no need to tell. */
    public long position;

    /** The base that the position belongs to; null while that has no change. */
    public String epoch;

    /** Since when the next message can't be delivered; null where nothing is in its way. */
    public Instant failingSince;

    /** How often it was tried to deliver the next message. */
    public int attempts;

    /** When to try again; null where there is nothing to wait for. */
    public Instant nextAttemptAt;

    /** The instance that delivers; null while none does. */
    public String leasedBy;

    /** Until when nobody else may deliver, whatever became of that instance. */
    public Instant leasedUntil;

    /** Whether it is told of changes. */
    enum State {
        ACTIVE,
        PAUSED
    }

    /** Why nothing is delivered any more until someone resumes it. */
    enum Reason {
        /** The receiver failed for too long. */
        FAILING,
        /** The receiver answered 410. */
        RECEIVER_GONE,
        /** What comes next is not kept any more. */
        CHANGES_FORGOTTEN,
        /** The base was rebuilt. */
        ANOTHER_BASE
    }

    /** What it is told of. */
    ChangeFilter filter() {
        Set<String> names =
                types.isEmpty() ? Set.of() : Arrays.stream(types.split(",")).collect(Collectors.toUnmodifiableSet());
        return new ChangeFilter(names, Set.of());
    }

    /** Notes that a message arrived, and lets the one who delivers go on until a time. */
    void recordSuccess(long number, Instant until) {
        position = Math.max(position, number);
        failingSince = null;
        attempts = 0;
        nextAttemptAt = null;
        leasedUntil = until;
    }

    /** Notes that a message did not arrive. */
    void recordFailure(Instant now, Duration pause, Duration giveUpAfter) {
        failingSince = failingSince == null ? now : failingSince;
        attempts++;
        nextAttemptAt = now.plus(pause);
        release();
        if (now.isAfter(failingSince.plus(giveUpAfter))) {
            pause(now, Reason.FAILING);
        }
    }

    /** Delivers nothing any more until it is resumed. */
    void pause(Instant now, Reason reason) {
        state = State.PAUSED;
        pausedAt = now;
        pausedReason = reason;
        nextAttemptAt = null;
        release();
    }

    /** Delivers from where it was, and at once. */
    void resume() {
        state = State.ACTIVE;
        pausedAt = null;
        pausedReason = null;
        failingSince = null;
        attempts = 0;
        nextAttemptAt = null;
    }

    /** Lets any instance deliver. */
    void release() {
        leasedBy = null;
        leasedUntil = null;
    }

    /** The subscription with an id, held until the end of the transaction, if there is one. */
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
     * The same, held until the end of the transaction: who delivers meanwhile moves the position.
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

    /** Up to so many subscriptions that a caller may see whose ids come after one, by id. */
    static List<Subscription> listAfter(String id, Caller caller, int limit) {
        var found = caller.isAdmin()
                ? Subscription.<Subscription>find("id > ?1 order by id", id)
                : Subscription.<Subscription>find(
                        "organization = ?1 and id > ?2 order by id", caller.organization(), id);
        return found.page(Page.ofSize(limit)).list();
    }

    /** Those that have something to look at, nothing to wait for, and nobody who is at it. */
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

    /** Has one instance deliver until a time, unless another is at it; answers whether it may. */
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

    /** How far all of them came. */
    static List<Progress> listProgress() {
        return findAll().project(Progress.class).list();
    }

    /** How far one came. */
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

    /** One that has something to look at. */
    record Due(String id, String organization, long position) {}
}
