package no.innovasjonsbase.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.Changes;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.DraftCheck;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypedRef;
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
    EntryTypes types;

    @Inject
    DraftCheck check;

    @Inject
    ObjectMapper json;

    @Inject
    SeedSettings settings;

    void load(@Observes StartupEvent start) {
        if (settings.enabled() && journal.head() == 0) {
            var lines = lines();
            journal.write(
                    Caller.theBase(settings.maintainer()), changes -> lines.forEach(line -> create(line, changes)));
            LOG.infof("The base was empty: it now holds the %d entries of %s", lines.size(), settings.resource());
        }
    }

    private void create(String line, Changes changes) {
        try {
            var record = NdjsonRecord.parse(line, json, types);
            check.require(record.draft(), new TypedRef(Entry.typeOf(record.entity()), record.id(), null));
            changes.create(record.toEntry(settings.maintainer()));
        } catch (IOException | Problem faulty) {
            throw new IllegalStateException("The seed has a faulty line: " + line, faulty);
        }
    }

    private List<String> lines() {
        var resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(settings.resource());
        Objects.requireNonNull(resource, () -> "No seed on the class path: " + settings.resource());
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
