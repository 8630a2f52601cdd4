package no.innovasjonsbase.testsupport;

import java.util.List;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/** Takes away what a test leaves in the base that others share with it. */
public final class Traces implements BeforeEachCallback, AfterEachCallback {
    private long before;

    @Override
    public void beforeEach(ExtensionContext test) {
        before = Arc.container().select(Journal.class).get().head();
    }

    /** Deletes the entries that the test created; the newest first, for they may refer to older ones. */
    @Override
    public void afterEach(ExtensionContext test) {
        var types = Arc.container().select(EntryTypes.class).get();
        List<Change> created = QuarkusTransaction.requiringNew()
                .call(() -> Change.list("number > ?1 and operation = CREATED order by number desc", before));
        created.forEach(change -> Api.write(
                "DELETE", Entry.hrefOf(types.require(change.entryType), change.entryId), null, "If-Match", "*"));
    }
}
