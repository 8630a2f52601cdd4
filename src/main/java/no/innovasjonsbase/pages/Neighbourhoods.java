package no.innovasjonsbase.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.IncomingReferences;
import no.innovasjonsbase.platform.view.DocumentLookup;

/**
 * Reads what stands around an entry: what it refers to, what refers to it, and for its picture one step more. That takes two
 * statements for what refers to entries, and at most two for each collection for the documents.
 */
@ApplicationScoped
class Neighbourhoods {
    private static final int MAX_REFERRERS = 25;

    @Inject
    EntryTypes types;

    @Inject
    IncomingReferences incoming;

    @Inject
    DocumentLookup lookup;

    @Inject
    PictureColumns columns;

    @Inject
    ObjectMapper json;

    /** What stands around the entry of a document. */
    Neighbourhood of(Class<? extends Entry> type, JsonNode entry) {
        var subject = entry.path("href").asText();
        var documents = new HashMap<>(Map.of(subject, entry));
        var referrers = incoming.to(type, entry.path("id").asText(), MAX_REFERRERS);
        var near = new LinkedHashSet<>(EntryPageBuilder.referencesIn(entry));
        referrers.forEach(some -> near.addAll(some.hrefs()));
        near.remove(subject);
        read(near, documents);
        near.retainAll(documents.keySet());
        var drawn = new DrawnEntries(subject);
        drawn.add(near);
        var far = far(type, drawn.entries(), documents);
        far.removeAll(near);
        far.remove(subject);
        drawn.add(far);
        read(drawn.entries(), documents);
        var more = referrers.stream().mapToLong(IncomingReferences.OfType::more).sum();
        return new Neighbourhood(subject, documents, referrers, drawn.entries(), drawn.leftOut() + more);
    }

    private void read(Collection<String> hrefs, Map<String, JsonNode> documents) {
        var unread = hrefs.stream().filter(href -> !documents.containsKey(href)).toList();
        lookup.findAll(unread).forEach((href, document) -> documents.put(href, document.read(json, JsonNode.class)));
    }

    /** What is tied to the neighbours of an entry, and leads on from it: further in the direction in which they stand. */
    private Set<String> far(Class<? extends Entry> subject, Collection<String> near, Map<String, JsonNode> documents) {
        var found = new LinkedHashSet<String>();
        for (var href : near) {
            var via = typeOf(href);
            referencesIn(documents.get(href)).stream()
                    .filter(reference -> columns.leadOn(subject, via, typeOf(reference)))
                    .forEach(found::add);
        }
        var byType = new HashMap<Class<? extends Entry>, List<String>>();
        near.forEach(href ->
                byType.computeIfAbsent(typeOf(href), none -> new ArrayList<>()).add(idIn(href)));
        incoming.toAny(byType, (referring, via) -> columns.leadOn(subject, via, referring), MAX_REFERRERS)
                .forEach(some -> found.addAll(some.hrefs()));
        return found;
    }

    /** The addresses of the entries that one refers to, without those that it cites. */
    private static Set<String> referencesIn(JsonNode entry) {
        return EntryPageBuilder.referencesIn(((ObjectNode) entry.deepCopy()).without("citations"));
    }

    private Class<? extends Entry> typeOf(String href) {
        return types.require(href.substring(Entry.ROOT.length()).split("/")[0]);
    }

    private static String idIn(String href) {
        return href.substring(href.lastIndexOf('/') + 1);
    }
}
