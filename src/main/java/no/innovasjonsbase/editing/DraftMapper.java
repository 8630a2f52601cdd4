package no.innovasjonsbase.editing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryContent;
import no.innovasjonsbase.platform.entry.EntryRenderer;
import no.innovasjonsbase.platform.entry.draft.CheckedDraft;
import no.innovasjonsbase.platform.entry.draft.CheckedDraft.RequiredEntry;
import no.innovasjonsbase.platform.entry.draft.DraftValidator;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.View;

/**
 * Validates request bodies and applies them to entities. The checking is done before a write has its turn, so that
 * others needn't wait for it; within the turn is left what only the state of the base tells.
 */
@ApplicationScoped
class DraftMapper {
    private static final int MAX_ENTRY_CHARACTERS = 200_000;

    @Inject
    EntryRenderer renderer;

    @Inject
    Documents documents;

    @Inject
    DraftValidator draftValidator;

    @Inject
    EntityManager entityManager;

    @Inject
    ObjectMapper json;

    /**
     * What was sent for an entry, held against every rule that needs no look at the base.
     *
     * @param id null where it is yet to be chosen
     * @param sent the body itself, or what a patch made of an entry
     * @param isImport whether it comes from a copy of a base
     */
    <E extends Entry> WriteInput<E> check(
            Class<E> type, String id, Caller by, Body<?> body, JsonNode sent, boolean isImport) {
        var faults = new FaultList();
        if (sent instanceof ObjectNode object) {
            ServerManagedFields.check(type, id, object, faults);
        }
        if (isImport) {
            completeCitations(sent);
        }
        var draft = draftValidator.check(body, sent, Entry.draftOf(type), ServerManagedFields.PROPERTIES, faults);
        return draft.isValid()
                ? input(type, id, by, sent, isImport, draft)
                : new WriteInput<>(type, id, by, sent.path("meta"), isImport, draft, new FaultList(), null);
    }

    /** What a line of a copy holds that was {@link #check checked} before and found valid. */
    <E extends Entry> WriteInput<E> readChecked(Class<E> type, String id, Caller by, JsonNode sent) {
        completeCitations(sent);
        var draft = draftValidator.read(sent, Entry.draftOf(type), ServerManagedFields.PROPERTIES);
        return input(type, id, by, sent, true, draft);
    }

    private <E extends Entry> WriteInput<E> input(
            Class<E> type,
            String id,
            Caller by,
            JsonNode sent,
            boolean isImport,
            CheckedDraft<? extends Draft<E>> draft) {
        // In a session of its own, for the references it holds lead to nothing that was looked up. Lines of a copy
        // share one.
        var session = isImport ? QuarkusTransaction.joiningExisting() : QuarkusTransaction.requiringNew();
        return session.call(() -> {
            var content = renderer.contentOf(Entry.from(type, id, by.organization(), draft.draft()));
            var faults = faultsIn(content, Draft.orEmpty(draft.draft().citations()));
            return new WriteInput<>(type, id, by, sent.path("meta"), isImport, draft, faults, content);
        });
    }

    /** What is wrong with an entry as a whole. */
    private FaultList faultsIn(EntryContent content, List<Citation> citations) {
        var faults = new FaultList();
        if (content.length() > MAX_ENTRY_CHARACTERS) {
            faults.add(Fault.inBody("", "constraint.entry.too-large", "limit", MAX_ENTRY_CHARACTERS));
        } else if (CitationPointerValidator.areNamed(citations)) {
            new CitationPointerValidator(content.read(json)).check(citations, faults);
        }
        return faults;
    }

    /** A copy of an earlier release needn't say what words of the base's own are about: the whole entry, as it was there. */
    private static void completeCitations(JsonNode sent) {
        for (var citation : sent.path("citations")) {
            var about = citation.path("about");
            var isMissing = about.isMissingNode() || about.isNull() || about.isArray() && about.isEmpty();
            if (isMissing && citation.path("relation").asText().equals(JsonName.of(Citation.Relation.SELF_COMPOSED))) {
                ((ObjectNode) citation).putArray("about").add(Citation.WHOLE_ENTRY);
            }
        }
    }

    /**
     * A new entry that holds what was sent, yet to be stored.
     *
     * @param id null where it is yet to be chosen
     * @param pending what it may refer to although it isn't stored
     * @throws Problem invalid-entry (422)
     */
    <E extends Entry> E make(String id, WriteInput<E> input, KnownEntries pending) {
        var by = input.by();
        var decided = new ServerManagedFields(null, by.organization(), by.isAdmin(), input.isImport());
        var draft = draftOf(id, decided, input, pending);
        return Entry.from(input.type(), id, decided.maintainer(), draft);
    }

    /**
     * Puts what was sent in place of what an entry holds, unless it holds that already.
     *
     * @param pending what it may refer to although it isn't stored
     * @return the document that it has and keeps; empty where it was changed
     * @throws Problem invalid-entry (422)
     */
    <E extends Entry> Optional<Document<View>> apply(
            E entry, WriteInput<E> input, KnownEntries pending, UnitOfWork changes) {
        var meta = json.valueToTree(entry.meta());
        var decided = new ServerManagedFields(meta, entry.maintainer, input.by().isAdmin(), input.isImport());
        var draft = draftOf(entry.id, decided, input, pending);
        // What is put into a stored entry would be stored, and be a new version, even if alike.
        var stored = documents.<View>require(input.type(), entry.id);
        if (input.content().isIn(stored) && decided.maintainer().equals(entry.maintainer)) {
            return Optional.of(stored);
        }
        Entry.apply(draft, entry);
        entry.maintainer = decided.maintainer();
        changes.update(entry, input.content());
        return Optional.empty();
    }

    private <E extends Entry> Draft<E> draftOf(
            String id, ServerManagedFields decided, WriteInput<E> input, KnownEntries pending) {
        var faults = new FaultList();
        decided.read(input.meta(), faults);
        faults.addAll(input.faults());
        var known = id == null ? pending : KnownEntries.only(input.type(), id).or(pending);
        return input.draft().require(faults, missing(input.draft().references(), known));
    }

    /** Those of the entries that are neither stored nor pending. Each type is one question to the database. */
    private Set<RequiredEntry> missing(List<RequiredEntry> required, KnownEntries pending) {
        var missing = new HashSet<RequiredEntry>();
        required.stream()
                .filter(entry -> !pending.includes(entry.type(), entry.id()))
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
        return entityManager.unwrap(Session.class).findMultiple(type, ids, SessionCheckMode.ENABLED).stream()
                .filter(Objects::nonNull)
                .map(entry -> entry.id)
                .collect(Collectors.toSet());
    }
}
