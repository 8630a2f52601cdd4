package no.innovasjonsbase.links;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.ErasedEntry;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.value.WebAddress;

/**
 * Keeps the table of links in step with the documents of entries: takes up what they hold, and then removes what none of
 * them holds any more. It does so in batches, and begins anew where it was interrupted.
 */
@ApplicationScoped
class LinkCollector {
    private static final int DOCUMENTS = 50;
    /** How many ids are checked in one statement. */
    private static final int STRETCH = 500;

    private static final String BEFORE_ALL = "";
    private static final String HTTP = "http";

    @Inject
    EntryTypes types;

    @Inject
    Transactions transactions;

    @Inject
    ObjectMapper json;

    /**
     * Goes through all entries and all links.
     *
     * @param mayGoOn is asked before each batch
     * @return whether it came to the end
     */
    boolean collect(BooleanSupplier mayGoOn) {
        return types.names().stream().allMatch(type -> collect(type, mayGoOn)) && sweep(mayGoOn);
    }

    private boolean collect(String type, BooleanSupplier mayGoOn) {
        var after = Optional.of(BEFORE_ALL);
        while (after.isPresent() && mayGoOn.getAsBoolean()) {
            after = collectAfter(after.get(), type);
        }
        return after.isEmpty();
    }

    /** Takes up the links of some entries whose ids come after one; answers the last id, empty after the last entry. */
    private Optional<String> collectAfter(String id, String type) {
        var states = QuarkusTransaction.requiringNew().call(() -> Change.listStates(type, id, DOCUMENTS));
        if (states.isEmpty()) {
            return Optional.empty();
        }
        var held = states.stream().flatMap(this::linksIn).collect(Collectors.toCollection(LinkedHashSet::new));
        var ids = states.stream().map(Change.State::id).toList();
        held.removeAll(QuarkusTransaction.requiringNew().call(() -> LinkHolder.listOf(type, ids)));
        if (!held.isEmpty()) {
            transactions.write(() -> {
                held.forEach(link -> LinkHolder.create(type, link.entryId(), CheckedLink.of(link.address())));
                return held;
            });
        }
        return Optional.of(ids.get(ids.size() - 1));
    }

    private Stream<LinkHolder.Held> linksIn(Change.State state) {
        try {
            var links = new ArrayList<String>();
            addLinks(json.readTree(state.json()), links);
            return links.stream().map(link -> new LinkHolder.Held(state.id(), link));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The document of " + state.id() + " can't be read", unreadable);
        }
    }

    /** Whatever property has an address of the web for its value: {@code url}, a licence, a concept elsewhere. */
    private static void addLinks(JsonNode value, List<String> links) {
        if (value.isTextual() && isLink(value.asText())) {
            links.add(value.asText());
        }
        value.forEach(part -> addLinks(part, links));
    }

    private static boolean isLink(String text) {
        if (!text.startsWith(HTTP)) {
            return false;
        }
        var address = WebAddress.of(text);
        return address.fault().isEmpty() && address.text().equals(text);
    }

    /** Forgets the links of an entry that is erased; those that it still has are collected anew. */
    void forget(@Observes ErasedEntry erased) {
        LinkHolder.erase(erased.type(), erased.id());
    }

    /** Deletes holders that don't hold their links any more, and then links that nothing holds. */
    private boolean sweep(BooleanSupplier mayGoOn) {
        return sweep(
                        LinkHolder::findLastId,
                        LinkHolder::listOutdated,
                        ids -> LinkHolder.delete("id in ?1", ids),
                        mayGoOn)
                && sweep(
                        CheckedLink::findLastId,
                        CheckedLink::listUnheld,
                        ids -> CheckedLink.delete("id in ?1", ids),
                        mayGoOn);
    }

    /** Deletes what is found in one stretch of ids after another. */
    private boolean sweep(Callable<Long> lastId, Stretch found, Consumer<List<Long>> delete, BooleanSupplier mayGoOn) {
        long last = QuarkusTransaction.requiringNew().call(lastId);
        for (long after = 0; after < last; after += STRETCH) {
            if (!mayGoOn.getAsBoolean()) {
                return false;
            }
            var from = after;
            var ids = QuarkusTransaction.requiringNew().call(() -> found.list(from, from + STRETCH));
            if (!ids.isEmpty()) {
                transactions.write(() -> {
                    delete.accept(ids);
                    return ids;
                });
            }
        }
        return true;
    }

    /** Lists ids within a stretch. */
    private interface Stretch {
        List<Long> list(long after, long upTo);
    }
}
