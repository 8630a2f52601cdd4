package no.innovasjonsbase.citation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.View;

/** Makes CSL items of entries: one for each, in their order. */
@ApplicationScoped
public class Citations {
    /** The parameter of addresses of versions. */
    private static final String VERSION = "version";

    @Inject
    EntryTypes types;

    @Inject
    DocumentLookup entries;

    @Inject
    ObjectMapper json;

    @Inject
    PermanentIris iris;

    @Inject
    PublicAddress address;

    /** The items of the entries that an answer shows, whichever of their fields it does. */
    @Transactional
    List<CslItem> of(ShownEntries shown) {
        var version = shown.uri().getPathParameters().getFirst(VERSION);
        if (version == null) {
            return items(shown.entries(), null, this::find, shown);
        }
        var entry = shown.entries().get(0);
        var change = Change.findVersion(
                        entry.get("type").asText(), entry.get("id").asText(), Integer.parseInt(version))
                .orElseThrow();
        var address = this.address.of(shown.uri()) + shown.uri().getRequestUri().getRawPath();
        return items(List.of(read(change)), address, hrefs -> findAsOf(hrefs, change.changedAt), shown);
    }

    /** The reference to the only entry that an answer shows, as a line in the language of its reader. */
    public String lineOf(ShownEntries shown) {
        return PlainReference.of(of(shown).get(0), shown.reader());
    }

    /** The names of the authors of the only entry that an answer shows, as people read them; none where nobody is named. */
    public List<String> authorsOf(ShownEntries shown) {
        return of(shown).get(0).authors().stream().map(CslItem.Name::inFull).toList();
    }

    /** @param version the address of the version; null where the entry is as it is today */
    private List<CslItem> items(
            List<ObjectNode> entries,
            String version,
            Function<Collection<String>, Map<String, ObjectNode>> reader,
            ShownEntries shown) {
        var referencedEntries = new ReferencedEntryLoader(reader);
        List<CslItem> items;
        do {
            items = entries.stream()
                    .map(entry -> item(entry, version, referencedEntries, shown))
                    .toList();
        } while (referencedEntries.readNoted());
        return items;
    }

    private CslItem item(
            ObjectNode entry, String version, ReferencedEntryLoader referencedEntries, ShownEntries shown) {
        var type = types.require(entry.get("type").asText());
        var terms = types.termsOf(Entry.typeOf(type), "citation", CitationTerms.class);
        return new CslBuilder(entry, terms, referencedEntries, shown.languages())
                .build(
                        type.getAnnotation(EntryType.class).title(),
                        iris.of(type, entry.get("id").asText(), shown.uri()),
                        version);
    }

    private Map<String, ObjectNode> find(Collection<String> hrefs) {
        var found = new HashMap<String, ObjectNode>();
        entries.findAll(hrefs).forEach((href, document) -> found.put(href, read(document)));
        return found;
    }

    /** The entries as they were when a version was made: what is kept for a year may not tell of today. */
    private Map<String, ObjectNode> findAsOf(Collection<String> hrefs, Instant time) {
        var found = new HashMap<String, ObjectNode>();
        for (var href : hrefs) {
            var parts = href.substring(Entry.ROOT.length()).split("/");
            Change.findNewestUntil(Entry.typeOf(types.require(parts[0])), parts[1], time)
                    .filter(change -> !change.leavesNone())
                    .ifPresent(change -> found.put(href, read(change)));
        }
        return found;
    }

    private ObjectNode read(Change change) {
        return read(change.document(View.class));
    }

    private ObjectNode read(Document<?> document) {
        return document.read(json, ObjectNode.class);
    }
}
