package no.innovasjonsbase.editing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.hibernate.Hibernate;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.IncomingReferences;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemView.Referrer;

/** Finds the entries that refer to an entry: while there are any, it cannot be deleted. */
@ApplicationScoped
class Referrers {
    static final int MAX_NAMED = 100;

    @Inject
    IncomingReferences incoming;

    /**
     * The other entries that refer to one.
     *
     * @param total how many there are
     * @param first the first of them, by type and heading
     */
    record Found(long total, List<Referrer> first) {}

    /**
     * Ends the request where other entries refer to one.
     *
     * @throws Problem entry-in-use (409) with the referrers
     */
    void requireNone(Entry entry) {
        var found = find(entry, MAX_NAMED);
        if (found.total() > 0) {
            throw Problem.inUse(found.total(), found.first());
        }
    }

    /** The other entries that refer to one, each once, so many of them at the most. */
    Found find(Entry entry, int most) {
        var found = incoming.to(Hibernate.getClassLazy(entry), entry.id, most);
        var first = found.stream()
                .flatMap(some -> some.ids().stream().map(id -> referrer(some.type(), id)))
                .limit(most)
                .toList();
        var total = found.stream().mapToLong(IncomingReferences.OfType::total).sum();
        return new Found(total, first);
    }

    private static Referrer referrer(Class<? extends Entry> type, String id) {
        return new Referrer(Entry.typeOf(type), id, Entry.hrefOf(type, id));
    }
}
