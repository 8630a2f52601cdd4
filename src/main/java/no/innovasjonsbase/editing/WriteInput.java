package no.innovasjonsbase.editing;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryContent;
import no.innovasjonsbase.platform.entry.draft.CheckedDraft;
import no.innovasjonsbase.platform.problem.FaultList;

/**
 * The parsed body of a write with its validation faults: what only the state of the base tells is checked later, in the
 * transaction.
 *
 * @param type the entity
 * @param id that of the entry; null where it is yet to be chosen
 * @param by who sent it
 * @param meta what was sent of what the base knows; missing where nothing was
 * @param isImport whether it comes from a copy of a base, whose versions and times are not this one's
 * @param draft what was sent
 * @param faults what is wrong with the entry that it makes, besides the draft
 * @param content what the entry would hold, without what the base knows of it; null where the draft isn't valid
 */
public record WriteInput<E extends Entry>(
        Class<E> type,
        String id,
        Caller by,
        JsonNode meta,
        boolean isImport,
        CheckedDraft<? extends Draft<E>> draft,
        FaultList faults,
        EntryContent content) {

    /** Whether no rule is broken; what it refers to may be missing all the same. */
    public boolean isValid() {
        return draft.isValid() && faults.isEmpty();
    }
}
