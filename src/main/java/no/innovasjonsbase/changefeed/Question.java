package no.innovasjonsbase.changefeed;

import java.time.Duration;

/**
 * What someone who follows the base asks for.
 *
 * @param after the number of the last change that is known
 * @param epoch the base that this number belongs to; null where the asker doesn't say
 * @param filter which changes are wanted
 * @param limit how many at most
 * @param timeout how long to wait for the first where there is none yet
 */
record Question(long after, String epoch, ChangeFilter filter, int limit, Duration timeout) {

    /** Whether its number belongs to another base than the one of an epoch. */
    boolean isOfAnother(String present) {
        return epoch != null && !epoch.isEmpty() && !epoch.equals(present);
    }

    /** The same, from another number on. */
    Question from(long number) {
        return new Question(number, epoch, filter, limit, timeout);
    }
}
