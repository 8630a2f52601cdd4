package no.innovasjonsbase.platform.entry.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * A draft that was held against every rule that needs no look at the database, and what is left to be looked up there.
 *
 * @param <T> the record that the draft is read into
 */
public final class CheckedDraft<T> {
    private final JsonNode sent;
    private final T draft;
    private final FaultList unreadable;
    private final List<BrokenRule> broken;
    private final List<RequiredEntry> references;

    /** A rule that is broken, and the JSON pointer to where. */
    record BrokenRule(String pointer, Supplier<Fault> fault) {}

    /**
     * An entry that has to exist, for the draft refers to it.
     *
     * @param ifMissing what is wrong where it doesn't exist
     */
    public record RequiredEntry(Class<? extends Entry> type, String id, BrokenRule ifMissing) {}

    /**
     * A draft.
     *
     * @param sent the body that pointers lead into
     */
    CheckedDraft(
            JsonNode sent, T draft, FaultList unreadable, List<BrokenRule> broken, List<RequiredEntry> references) {
        this.sent = sent;
        this.draft = draft;
        this.unreadable = unreadable;
        this.broken = broken;
        this.references = references;
    }

    /** Whether no rule is broken; what it refers to may be missing all the same. */
    public boolean isValid() {
        return unreadable.isEmpty() && broken.isEmpty();
    }

    /** The draft as far as it could be read, whatever is wrong with it. */
    public T draft() {
        return draft;
    }

    /** The entries that it refers to. */
    public List<RequiredEntry> references() {
        return references;
    }

    /**
     * The draft, where nothing is wrong with it.
     *
     * @param others faults that the caller found
     * @param missing those of the entries it refers to that don't exist
     * @throws Problem invalid-entry (422) with all faults and a JSON pointer to each
     */
    public T require(FaultList others, Set<RequiredEntry> missing) {
        var faults = new FaultList();
        faults.addAll(others);
        faults.addAll(unreadable);
        Stream.concat(broken.stream(), missing.stream().map(RequiredEntry::ifMissing))
                .sorted(Comparator.comparing(BrokenRule::pointer))
                .forEach(rule -> faults.add(rule.fault()));
        if (!faults.isEmpty()) {
            faults.relocate(pointer -> RequestPointer.of(pointer, sent));
            faults.sort();
            throw Problem.of(ProblemType.INVALID_ENTRY).with(faults);
        }
        return draft;
    }
}
