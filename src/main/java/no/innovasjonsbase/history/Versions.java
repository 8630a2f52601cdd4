package no.innovasjonsbase.history;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.View;

/** Reads the versions of entries from the journal, also of those that are no more. */
@ApplicationScoped
class Versions {
    private static final String NUMBER = "[1-9][0-9]{0,8}";

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    @Inject
    Journal journal;

    @Inject
    Faults faults;

    /**
     * The versions of an entry, the newest first.
     *
     * @throws Problem not-found (404) where there never was one, invalid-parameters (400)
     */
    Page<VersionView> page(String collection, String id, CursorPageRequest request) {
        var newest = newest(collection, id);
        var type = types.require(collection);
        var address = Entry.hrefOf(type, id) + "/versions";
        var before = request.startAt(address, Cursor::number).orElse(Long.MAX_VALUE);
        var found = Change.listOf(newest.entryType, newest.entryId, before, request.size() + 1);
        return request.pageOf(found, change -> String.valueOf(change.number), address)
                .map(change -> VersionView.of(change, type, address))
                .modifiedAt(newest.changedAt);
    }

    /**
     * An entry as it was in a version.
     *
     * @throws Problem not-found (404) where there never was one or it is no longer kept, gone (410) where it was deleted
     */
    Document<View> document(String collection, String id, String version) {
        return require(newest(collection, id), version).document(Entry.viewOf(types.require(collection)));
    }

    /**
     * What makes a version of an entry of another.
     *
     * @param version the one it leads to
     * @param request the one it is applied to
     * @throws Problem as {@link #document}; invalid-parameters (400) where there is no such version to apply it to
     */
    JsonPatch patch(String collection, String id, String version, VersionRequest request) {
        refuseBeside(request);
        var newest = newest(collection, id);
        var target = require(newest, version);
        var source = requireToCompare(newest, request.diff);
        var modified = source.number > target.number ? source.changedAt : target.changedAt;
        return JsonPatch.between(read(source), read(target), modified);
    }

    private Change newest(String collection, String id) {
        // A cache may keep for a year what is read below: it has to be stored.
        journal.current();
        var type = types.require(collection);
        return Optional.of(id)
                .filter(Slug::isOne)
                .flatMap(slug -> Change.findNewest(type, slug))
                .orElseThrow(() -> notFound(Message.of("no-such-entry", "collection", collection, "id", id)));
    }

    /** A patch is shown whole or not at all. */
    private void refuseBeside(VersionRequest request) {
        if (request.lang != null) {
            faults.query("lang", "not-beside-diff");
        }
        if (request.fields != null) {
            faults.query("fields", "not-beside-diff");
        }
    }

    private Change require(Change newest, String version) {
        var change = find(newest, version).orElseThrow(() -> notFound(noSuchVersion(newest, version)));
        if (change.state == null) {
            throw Problem.gone(change.changedAt);
        }
        return change;
    }

    private Change requireToCompare(Change newest, String version) {
        var change = find(newest, version);
        if (change.isEmpty()) {
            faults.query("diff", noSuchVersion(newest, version));
        } else if (change.get().state == null) {
            faults.query("diff", Message.of("version-deleted", "value", version));
        }
        faults.throwIfAny();
        return change.orElseThrow();
    }

    private static Optional<Change> find(Change newest, String version) {
        return version.matches(NUMBER)
                ? Change.findVersion(newest.entryType, newest.entryId, Integer.parseInt(version))
                : Optional.empty();
    }

    private JsonNode read(Change change) {
        try {
            return json.readTree(change.state);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The state of change " + change.number + " can't be read", unreadable);
        }
    }

    private static Message noSuchVersion(Change newest, String version) {
        var oldest = Change.findOldest(newest.entryType, newest.entryId).orElse(newest);
        return Message.of(
                "no-such-version", "value", version, "first", oldest.entryVersion, "last", newest.entryVersion);
    }

    private static Problem notFound(Message detail) {
        return Problem.of(ProblemType.NOT_FOUND, detail);
    }
}
