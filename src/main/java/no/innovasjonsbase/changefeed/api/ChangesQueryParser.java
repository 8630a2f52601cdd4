package no.innovasjonsbase.changefeed.api;

import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import no.innovasjonsbase.changefeed.ChangeFilter;
import no.innovasjonsbase.changefeed.ChangesGoneException;
import no.innovasjonsbase.changefeed.ChangesQuery;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.database.TransactionIsolation;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;

/** Parses and validates the parameters of a request for changes, reporting all faults at once. */
@ApplicationScoped
public class ChangesQueryParser {
    static final int DEFAULT_LIMIT = 100;
    static final int MAX_WAIT_SECONDS = 60;
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final long MAX_NUMBER = 999_999_999_999_999_999L;

    @Inject
    Faults faults;

    @Inject
    EntryTypes types;

    @Inject
    Journal journal;

    @Inject
    TransactionIsolation isolation;

    /**
     * What is asked for page by page.
     *
     * @throws Problem invalid-parameters (400), changes-gone (410)
     */
    @Transactional
    public ChangesQuery of(BatchRequest request) {
        var filter = filterOf(request);
        var after = number("after", request.after, 0);
        var limit = parser().limit(request.limit, DEFAULT_LIMIT, ChangesQuery.MAX_LIMIT);
        var wait = parser().number("wait", request.wait, 0, MAX_WAIT_SECONDS).orElse(0L);
        var query = new ChangesQuery(after, request.epoch, filter, limit, Duration.ofSeconds(wait));
        check(query, "after");
        return query;
    }

    /**
     * What is asked for as a stream.
     *
     * @param lastEventId the number that a broken stream got to, which counts for more than {@code after}; may be null
     * @throws Problem invalid-parameters (400), changes-gone (410)
     */
    @Transactional
    public ChangesQuery of(FollowRequest request, String lastEventId) {
        var filter = filterOf(request);
        var after = number("after", request.after, 0);
        var last = new ParameterParser(Fault.Place.HEADER, faults).number(LAST_EVENT_ID, lastEventId, 0, MAX_NUMBER);
        var query = new ChangesQuery(last.orElse(after), request.epoch, filter, ChangesQuery.MAX_LIMIT, Duration.ZERO);
        check(query, lastEventId == null || lastEventId.isEmpty() ? "after" : LAST_EVENT_ID);
        return query;
    }

    /**
     * What is asked for from the newest change back.
     *
     * @param before the number that the changes come before; null for the newest
     * @throws Problem invalid-parameters (400)
     */
    public ChangesQuery backwards(FilterRequest request, String before, String limit) {
        var query = new ChangesQuery(
                number("before", before, MAX_NUMBER),
                null,
                filterOf(request),
                parser().limit(limit, DEFAULT_LIMIT, ChangesQuery.MAX_LIMIT),
                Duration.ZERO);
        faults.throwIfAny();
        return query;
    }

    private void check(ChangesQuery query, String name) {
        isolation.ofOneStatement();
        var head = journal.current();
        if (query.isOfAnother(head.epoch)) {
            faults.throwIfAny();
            throw ChangesGoneException.rebuilt(head.epoch);
        }
        if (query.after() > head.number) {
            var beyond = Message.of("after-beyond-head", "value", query.after(), "head", head.number);
            faults.add(new Fault(name.equals(LAST_EVENT_ID) ? Fault.Place.HEADER : Fault.Place.QUERY, name, beyond));
        }
        faults.throwIfAny();
    }

    private ChangeFilter filterOf(FilterRequest request) {
        return new ChangeFilter(
                Set.copyOf(parser().oneOf("type", request.type, types.names())),
                Set.copyOf(parser().orgnrs("maintainer", request.maintainer)));
    }

    private long number(String parameter, String value, long otherwise) {
        return parser().number(parameter, value, 0, MAX_NUMBER).orElse(otherwise);
    }

    private ParameterParser parser() {
        return new ParameterParser(faults);
    }
}
