package no.innovasjonsbase.exchange.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.editing.BulkUpsert;
import no.innovasjonsbase.editing.StoredEntries;
import no.innovasjonsbase.editing.WriteInput;
import no.innovasjonsbase.exchange.ndjson.LineParser;
import no.innovasjonsbase.exchange.ndjson.LineReader;
import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.StartLock;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * Gives an empty base its first content, through the journal and in one transaction: a base killed in the middle is
 * still empty at its next start, and is given it then. A base that ever held anything is left alone.
 */
@ApplicationScoped
class SeedLoader {
    private static final Logger LOG = Logger.getLogger(SeedLoader.class);

    @Inject
    Journal journal;

    @Inject
    BulkUpsert bulkUpsert;

    @Inject
    LineParser parser;

    @Inject
    StartLock startLock;

    @Inject
    SeedSettings settings;

    void load(@Observes StartupEvent start) {
        if (settings.enabled() && journal.head() == 0) {
            var lines = lines();
            var made = journal.write(Caller.theBase(settings.maintainer()), changes -> createAll(lines, changes));
            if (!made.isEmpty()) {
                LOG.infof("The base was empty: it now holds the %d entries of %s", made.size(), settings.resource());
            }
        }
    }

    private void createAll(List<ParsedLine> lines, UnitOfWork changes) {
        startLock.take();
        if (!Change.listAfter(0, 1).isEmpty()) {
            // Another instance that was started with this one has seeded the base.
            return;
        }
        var known = bulkUpsert.lookUp(
                lines.stream().<WriteInput<?>>map(ParsedLine::input).toList());
        lines.forEach(line -> create(line, known, changes));
    }

    /** What the seed holds, checked. */
    private List<ParsedLine> lines() {
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(settings.resource());
        Objects.requireNonNull(resource, () -> "No seed on the class path: " + settings.resource());
        var lines = new LineReader(resource, parser.longest(), null);
        var checked = new ArrayList<ParsedLine>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            checked.add(check(parser.parse(line)));
        }
        return checked;
    }

    private ParsedLine check(ParsedLine line) {
        try {
            if (line.problem() != null) {
                throw line.problem();
            }
            var base = Caller.theBase(settings.maintainer());
            return line.with(bulkUpsert.check(line.type(), line.id(), line.body(), base));
        } catch (Problem faulty) {
            throw faulty(line, faulty);
        }
    }

    private void create(ParsedLine line, StoredEntries known, UnitOfWork changes) {
        try {
            bulkUpsert.put(line.input(), known, KnownEntries.none(), changes);
        } catch (Problem faulty) {
            throw faulty(line, faulty);
        }
    }

    private static IllegalStateException faulty(ParsedLine line, Problem problem) {
        return new IllegalStateException("The seed has a faulty line " + line.number(), problem);
    }
}
