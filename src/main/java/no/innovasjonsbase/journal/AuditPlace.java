package no.innovasjonsbase.journal;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the audit log: a change, or an event after it.
 *
 * @param changeNumber the number of the change
 * @param event the id of the event; 0 for the change itself
 */
record AuditPlace(long changeNumber, long event) implements Comparable<AuditPlace> {
    static final AuditPlace BEGINNING = new AuditPlace(0, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");
    private static final Comparator<AuditPlace> ORDER =
            Comparator.comparingLong(AuditPlace::changeNumber).thenComparingLong(AuditPlace::event);

    /** The place that a text names, if it names one. */
    static Optional<AuditPlace> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new AuditPlace(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    @Override
    public int compareTo(AuditPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return changeNumber + "-" + event;
    }
}
