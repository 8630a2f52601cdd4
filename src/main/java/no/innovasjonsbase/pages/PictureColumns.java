package no.innovasjonsbase.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/**
 * The columns of a picture that entries stand in: who and where, what was said, the advice, what is known of it. The vocabulary
 * says it of each type.
 */
@ApplicationScoped
class PictureColumns {
    private static final int FIRST = 1;
    /** Where the vocabulary doesn't say. */
    private static final int MIDDLE = 2;

    @Inject
    EntryTypes types;

    /** What the vocabulary says of a type. */
    record Terms(Integer column) {}

    /** The column of a type, from 1. */
    int of(Class<? extends Entry> type) {
        var column = types.termsOf(Entry.typeOf(type), "picture", Terms.class).column();
        return column == null ? MIDDLE : column;
    }

    /**
     * Whether entries of a type lead on from an entry by way of others: they stand further in the same direction, or beside it in the
     * first column, as those who spoke at a conference do.
     */
    boolean leadOn(Class<? extends Entry> subject, Class<? extends Entry> via, Class<? extends Entry> type) {
        int from = of(subject);
        int direction = Integer.signum(of(via) - from);
        return direction != 0
                && (Integer.signum(of(type) - of(via)) == direction
                        || from == FIRST && of(type) == FIRST && type != subject);
    }
}
