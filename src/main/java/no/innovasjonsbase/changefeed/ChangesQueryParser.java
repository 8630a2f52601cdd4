package no.innovasjonsbase.changefeed;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.value.Orgnr;

/** Parses and validates the parameters of a request for changes, reporting all faults at once. */
@ApplicationScoped
class ChangesQueryParser {
    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 1000;
    static final int MAX_WAIT_SECONDS = 60;
    static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final String NUMBER = "[0-9]{1,18}";
    private static final long MAX_NUMBER = 999_999_999_999_999_999L;

    @Inject
    Faults faults;

    @Inject
    EntryTypes types;

    @Inject
    Journal journal;

    /**
     * What is asked for page by page.
     *
     * @throws Problem invalid-parameters (400), changes-gone (410)
     */
    @Transactional
    public ChangesQuery of(BatchRequest request) {
        var filter = filterOf(request);
        var after = number("after", request.after, 0);
        var limit = (int) bounded("limit", request.limit, DEFAULT_LIMIT, 1, MAX_LIMIT);
        var wait = bounded("wait", request.wait, 0, 0, MAX_WAIT_SECONDS);
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
        if (lastEventId != null && !lastEventId.isEmpty()) {
            if (!lastEventId.matches(NUMBER)) {
                faults.header(LAST_EVENT_ID, "not-a-number", "value", lastEventId, "min", 0, "max", MAX_NUMBER);
            } else {
                after = Long.parseLong(lastEventId);
            }
        }
        var query = new ChangesQuery(after, request.epoch, filter, MAX_LIMIT, Duration.ZERO);
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
                (int) bounded("limit", limit, DEFAULT_LIMIT, 1, MAX_LIMIT),
                Duration.ZERO);
        faults.throwIfAny();
        return query;
    }

    private void check(ChangesQuery query, String name) {
        var head = journal.current();
        if (query.isOfAnother(head.epoch)) {
            faults.throwIfAny();
            throw ChangesGone.rebuilt(head.epoch);
        }
        if (query.after() > head.number) {
            var beyond = Message.of("after-beyond-head", "value", query.after(), "head", head.number);
            faults.add(new Fault(name.equals(LAST_EVENT_ID) ? Fault.Place.HEADER : Fault.Place.QUERY, name, beyond));
        }
        faults.throwIfAny();
    }

    private ChangeFilter filterOf(FilterRequest request) {
        var names = types.byCollection().values().stream()
                .map(Entry::typeOf)
                .collect(Collectors.toCollection(TreeSet::new));
        return new ChangeFilter(
                values("type", request.type, names::contains, "not-one-of", "valid", String.join(", ", names)),
                values("maintainer", request.maintainer, Orgnr::isOne, "not-an-orgnr"));
    }

    private Set<String> values(String parameter, String list, Predicate<String> isOne, String fault, String... more) {
        if (list == null || list.isEmpty()) {
            return Set.of();
        }
        var values = Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
        for (var value : values) {
            if (!isOne.test(value)) {
                var name = more.length == 0
                        ? new Object[] {"value", value}
                        : new Object[] {"value", value, more[0], more[1]};
                faults.query(parameter, fault, name);
            }
        }
        return values;
    }

    private long number(String parameter, String value, long otherwise) {
        return bounded(parameter, value, otherwise, 0, MAX_NUMBER);
    }

    private long bounded(String parameter, String value, long otherwise, long min, long max) {
        if (value == null || value.isEmpty()) {
            return otherwise;
        }
        if (value.matches(NUMBER) && Long.parseLong(value) >= min && Long.parseLong(value) <= max) {
            return Long.parseLong(value);
        }
        faults.query(parameter, "not-a-number", "value", value, "min", min, "max", max);
        return otherwise;
    }
}
