package no.innovasjonsbase.testsupport;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/** What a test left in the base that others share with it. */
public final class Traces {
    private Traces() {}

    /** Deletes the entries that were created after a change; the newest first, for they may refer to older ones. */
    public static void removeSince(long number, EntryTypes types) {
        List<Change> created = QuarkusTransaction.requiringNew()
                .call(() -> Change.list("number > ?1 and operation = CREATED order by number desc", number));
        created.forEach(change -> Api.write(
                "DELETE", Entry.hrefOf(types.require(change.entryType), change.entryId), null, "If-Match", "*"));
    }
}
