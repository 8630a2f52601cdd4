package no.innovasjonsbase.search.index;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Answers searches from the live index, and says why where it can't. */
@ApplicationScoped
public class IndexSearcher {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    IndexLifecycle lifecycle;

    /**
     * Runs a query in a session on the live index.
     *
     * @throws Problem unavailable (503) while the first index is being built or the cluster is unreachable
     */
    public <T> T search(Function<SearchSession, T> work) {
        var index = begin();
        try (var session = index.openSession()) {
            return work.apply(session);
        } catch (SearchException failed) {
            throw (lifecycle.discardIfDamaged(index, failed) ? beingMade(0) : unavailable(Message.of("search-away")))
                    .causedBy(failed);
        } finally {
            index.endSearch();
        }
    }

    /** The live index, with a search begun. One that was replaced and closed meanwhile has another in its place. */
    private EntryIndex begin() {
        EntryIndex index;
        do {
            index = lifecycle.live().orElseThrow(() -> beingMade(percent()));
        } while (!index.beginSearch());
        return index;
    }

    private int percent() {
        var rebuilding = lifecycle.status().rebuild();
        return rebuilding == null ? 0 : rebuilding.percent();
    }

    private static Problem beingMade(int percent) {
        return unavailable(Message.of("search-index-being-made", "percent", percent));
    }

    private static Problem unavailable(Message message) {
        return Problem.of(ProblemType.UNAVAILABLE, message)
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
    }
}
