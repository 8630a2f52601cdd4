package no.innovasjonsbase.editing;

import java.util.Optional;

import no.innovasjonsbase.platform.entry.ErasedId;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.value.NationalIdentityNumber;
import no.innovasjonsbase.platform.value.Slug;

/** Validates ids that callers chose for entries, in an address or on a line of an import. */
final class EntryIdValidator {
    private EntryIdValidator() {}

    /** What is wrong with an id, if anything. */
    static Optional<Message> faultOf(String id) {
        if (!Slug.isOne(id) || NationalIdentityNumber.isIn(id)) {
            return Optional.of(Message.of("not-a-slug", "value", id));
        }
        return ErasedId.isOne(id) ? Optional.of(Message.of("erased-id", "value", id)) : Optional.empty();
    }
}
