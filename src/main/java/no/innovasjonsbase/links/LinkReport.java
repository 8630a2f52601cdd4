package no.innovasjonsbase.links;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypedRef;

/** The results of checking links; nothing where they aren't checked. */
@ApplicationScoped
public class LinkReport {
    @Inject
    LinkSettings settings;

    @Inject
    EntryTypes types;

    /** The links, counted; empty where none was checked. */
    public Optional<LinkSummary> summary() {
        return settings.checkInterval()
                .flatMap(on -> QuarkusTransaction.joiningExisting().call(() -> {
                    var totals = CheckedLink.checkTotals();
                    return Optional.of(totals)
                            .filter(some -> some.count() > 0)
                            .map(some -> new LinkSummary(some.count(), CheckedLink.countUnreachable(), some.last()));
                }));
    }

    /** Up to so many unreachable links that entries hold, by id, starting after one. */
    List<CheckedLink> unreachableAfter(long id, int limit) {
        return settings.checkInterval().isPresent() ? CheckedLink.listUnreachable(id, limit) : List.of();
    }

    /** A link with some entries that hold it. */
    UnreachableLink describe(CheckedLink link) {
        var entries = LinkHolder.listCurrent(link.id, UnreachableLink.MAX_ENTRIES).stream()
                .map(this::refTo)
                .toList();
        return UnreachableLink.of(link, entries);
    }

    private TypedRef refTo(LinkHolder holder) {
        var href = Entry.hrefOf(types.require(holder.entryType), holder.entryId);
        return new TypedRef(holder.entryType, holder.entryId, href);
    }
}
