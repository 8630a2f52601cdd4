package no.innovasjonsbase.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

import no.innovasjonsbase.journal.Changes;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Awaited;
import no.innovasjonsbase.platform.entry.CheckedDraft.RequiredEntry;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.DraftCheck;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Has entries hold what was sent, once that is found valid: whoever sends it, and however. */
@ApplicationScoped
class Drafting {
    private static final int LARGEST_ENTRY_CHARACTERS = 1_000_000;

    @Inject
    Journal journal;

    @Inject
    DraftCheck check;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    /**
     * A new entry that holds what was sent, yet to be stored.
     *
     * @param id null where it is yet to be chosen
     * @throws Problem invalid-entry (422)
     */
    Entry make(Class<? extends Entry> type, String id, Sent sent) {
        var by = sent.by();
        var decided = new Decided(type, id, null, by.organization(), by.isAdmin(), sent.isCopy());
        var draft = draftOf(type, id, decided, sent);
        var entry = Entry.made(type, id, decided.maintainer(), draft);
        requireNotTooLarge(entry);
        return entry;
    }

    /**
     * Puts what was sent in place of what an entry holds, unless it holds that already.
     *
     * @return whether it was changed
     * @throws Problem invalid-entry (422)
     */
    boolean hold(Entry entry, Sent sent, Changes changes) {
        var type = entry.getClass().asSubclass(Entry.class);
        var meta = json.valueToTree(entry.meta());
        var decided =
                new Decided(type, entry.id, meta, entry.maintainer, sent.by().isAdmin(), sent.isCopy());
        var draft = draftOf(type, entry.id, decided, sent);
        // Held by another first: what is put into a stored entry would be stored, and be a new version, even if alike.
        var held = Entry.made(type, entry.id, decided.maintainer(), draft);
        requireNotTooLarge(held);
        if (contentOf(held).equals(contentOf(entry)) && held.maintainer.equals(entry.maintainer)) {
            return false;
        }
        entry.hold(draft);
        entry.maintainer = decided.maintainer();
        changes.update(entry);
        return true;
    }

    /** What an entry holds, without what the base knows of it. */
    private JsonNode contentOf(Entry entry) {
        ObjectNode view = json.valueToTree(entry.view());
        return view.without("meta");
    }

    private Draft<?> draftOf(Class<? extends Entry> type, String id, Decided decided, Sent sent) {
        var faults = new FaultList();
        if (sent.json() instanceof ObjectNode object) {
            decided.read(object, faults);
        }
        var awaited = id == null ? sent.awaited() : Awaited.only(type, id).or(sent.awaited());
        var checked = check.check(sent.body(), sent.json(), Entry.draftOf(type), Decided.PROPERTIES, faults);
        return checked.require(new FaultList(), missing(checked.references(), awaited));
    }

    /** Those of the entries that are neither stored nor awaited. Each type is one question to the database. */
    private Set<RequiredEntry> missing(List<RequiredEntry> required, Awaited awaited) {
        var missing = new HashSet<RequiredEntry>();
        required.stream()
                .filter(entry -> !awaited.includes(entry.type(), entry.id()))
                .collect(Collectors.groupingBy(RequiredEntry::type))
                .forEach((type, some) -> {
                    var stored = idsOfStored(type, some);
                    some.stream().filter(entry -> !stored.contains(entry.id())).forEach(missing::add);
                });
        return missing;
    }

    /** Which of these entries of one type are stored, or will be with what this transaction did before. */
    private Set<String> idsOfStored(Class<? extends Entry> type, List<RequiredEntry> some) {
        var ids = some.stream().map(RequiredEntry::id).distinct().toList();
        return database.unwrap(Session.class).findMultiple(type, ids, SessionCheckMode.ENABLED).stream()
                .filter(Objects::nonNull)
                .map(entry -> entry.id)
                .collect(Collectors.toSet());
    }

    private void requireNotTooLarge(Entry entry) {
        if (journal.stateOf(entry).length() > LARGEST_ENTRY_CHARACTERS) {
            var fault = Fault.inBody("", "constraint.entry.too-large", "limit", LARGEST_ENTRY_CHARACTERS);
            throw Problem.of(ProblemType.INVALID_ENTRY).with(List.of(fault));
        }
    }
}
