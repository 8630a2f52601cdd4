package no.innovasjonsbase.editing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.TombstoneLookup;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.value.Slug;

/** Finds ids for new entries. */
@ApplicationScoped
class SlugAllocator {
    @Inject
    TombstoneLookup tombstones;

    /**
     * The slug of a heading, with a number behind it where others have or had that id.
     *
     * @throws Problem invalid-entry (422) where the heading gives none: an id is for good, and shall say something
     */
    String like(Class<? extends Entry> type, String heading) {
        var slug = Slug.of(heading)
                .filter(made -> EntryIdValidator.faultOf(made).isEmpty())
                .orElseThrow(() -> withoutSlug(type));
        if (!tombstones.isTaken(type, slug)) {
            return slug;
        }
        // Doubling until one is free, then halving: a heading that thousands have costs a few questions all the same.
        int free = 2;
        while (tombstones.isTaken(type, numbered(slug, free))) {
            free *= 2;
        }
        int taken = free / 2;
        while (free - taken > 1) {
            int between = (free + taken) / 2;
            if (tombstones.isTaken(type, numbered(slug, between))) {
                taken = between;
            } else {
                free = between;
            }
        }
        return numbered(slug, free);
    }

    private static Problem withoutSlug(Class<? extends Entry> type) {
        var title = "/" + type.getAnnotation(EntryType.class).title();
        var fault = Fault.inBody(title, "no-id-of-it", "collection", Entry.collectionOf(type));
        return Problem.of(ProblemType.INVALID_ENTRY).with(List.of(fault));
    }

    private static String numbered(String slug, int number) {
        var end = "-" + number;
        var start = slug.substring(0, Math.min(slug.length(), Slug.MAX_LENGTH - end.length()));
        return start.replaceAll("-$", "") + end;
    }
}
