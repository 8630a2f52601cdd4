package no.innovasjonsbase.identity;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.database.TransactionIsolation;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ProblemView;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentProjection;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;

/** Finds the entry that has an id in a register, by one statement. */
@ApplicationScoped
public class IdentifierLookup {
    /** More with the same number aren't looked at. */
    private static final int MOST = 20;

    @Inject
    Documents documents;

    @Inject
    TransactionIsolation isolation;

    @Inject
    ViewOptions options;

    @Inject
    Today today;

    @Inject
    ObjectMapper json;

    /**
     * The id of the entry that a register knows by a name. Of several, as a body and its successor, that which is there.
     *
     * @param name scheme and value, as in {@code orgnr:974761076}
     * @throws Problem not-found (404), invalid-parameters (400), ambiguous-identifier (409)
     */
    @Transactional
    public String require(Class<? extends Entry> type, String name) {
        var known = Identifier.of(type);
        var scheme = Identifier.schemeOf(name);
        if (!known.containsKey(scheme)) {
            throw noSuchScheme(type, scheme, known.keySet());
        }
        var value = known.get(scheme).valueIn(name).orElseThrow(() -> notAnId(scheme));
        var found = find(type, known.get(scheme).attribute(), value);
        // Whether there are more of so many isn't known.
        var there = found.size() == 1 || found.size() == MOST ? found : there(found);
        if (there.isEmpty()) {
            throw noneWith(type, scheme, value);
        }
        if (there.size() > 1) {
            throw ambiguous(type, scheme, value, there);
        }
        return there.get(0).id();
    }

    private List<Document<View>> find(Class<? extends Entry> type, String attribute, String value) {
        isolation.ofOneStatement();
        return documents
                .<View>list(
                        type,
                        List.of(),
                        " where e." + attribute + " = :value",
                        MOST,
                        query -> query.setParameter("value", value))
                .stream()
                .map(Documents.Row::document)
                .toList();
    }

    /** Those of several that are there, as far as anybody knows; all of them where none is. */
    private List<Document<View>> there(List<Document<View>> found) {
        var there = found.stream().filter(this::mayBeThere).toList();
        return there.isEmpty() ? found : there;
    }

    private boolean mayBeThere(Document<?> document) {
        var view = document.read(json, ObjectNode.class);
        DocumentProjection.putCurrent(view, document.view(), options.day(today.date()));
        return !view.path(Current.PROPERTY).asText().equals(JsonName.of(Current.NO));
    }

    private static Problem noSuchScheme(Class<? extends Entry> type, String scheme, Set<String> known) {
        var collection = Entry.collectionOf(type);
        var message = known.isEmpty()
                ? Message.of("no-schemes", "collection", collection)
                : Message.of(
                        "no-such-scheme", "collection", collection, "value", scheme, "valid", String.join(", ", known));
        return Problem.of(ProblemType.NOT_FOUND, message);
    }

    private static Problem noneWith(Class<? extends Entry> type, String scheme, String value) {
        var message = Message.of(
                "no-entry-identified", "collection", Entry.collectionOf(type), "scheme", scheme, "value", value);
        return Problem.of(ProblemType.NOT_FOUND, message);
    }

    private static Problem notAnId(String scheme) {
        var fault = new Fault(Fault.Place.PATH, "id", Message.of("constraint." + scheme));
        return Problem.of(ProblemType.INVALID_PARAMETERS).with(List.of(fault));
    }

    private static Problem ambiguous(
            Class<? extends Entry> type, String scheme, String value, List<Document<View>> candidates) {
        return Problem.ambiguous(
                Message.of("shared-identifier", "scheme", scheme, "value", value),
                candidates.stream()
                        .map(Document::id)
                        .sorted()
                        .map(id -> new ProblemView.Candidate(Entry.typeOf(type), id, Entry.hrefOf(type, id)))
                        .toList());
    }
}
