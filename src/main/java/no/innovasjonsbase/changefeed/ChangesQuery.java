package no.innovasjonsbase.changefeed;

import java.time.Duration;

/**
 * A query for changes: where to begin, which, how many and how long to wait.
 *
 * @param after the number of the last change that is known
 * @param epoch the base that this number belongs to; null where the asker doesn't say
 * @param filter which changes are wanted
 * @param limit how many at most
 * @param timeout how long to wait for the first where there is none yet
 */
public record ChangesQuery(long after, String epoch, ChangeFilter filter, int limit, Duration timeout) {

    /** How many changes a page holds at most. */
    public static final int MAX_LIMIT = 1000;

    /** Whether its number belongs to another base than the one of an epoch. */
    public boolean isOfAnother(String present) {
        return epoch != null && !epoch.isEmpty() && !epoch.equals(present);
    }

    /** The same, from another number on. */
    public ChangesQuery from(long number) {
        return new ChangesQuery(number, epoch, filter, limit, timeout);
    }
}
