package no.innovasjonsbase.platform.problem;

import java.io.Serial;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

/** What ends a request that can't be served: thrown anywhere, sent as {@code application/problem+json} (RFC 9457). */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient Message detail;
    private final transient FaultList faults;
    private final transient Map<String, String> headers;
    private final transient Entries entries;

    /**
     * What is told of entries.
     *
     * @param deletedAt when the one asked for was deleted; null where it wasn't
     * @param mergedInto the address of the entry that it was merged into; null where it wasn't
     * @param referrers what refers to it
     * @param candidates which may be meant
     */
    private record Entries(
            Instant deletedAt,
            String mergedInto,
            List<ProblemView.Referrer> referrers,
            List<ProblemView.Candidate> candidates) {
        static final Entries NONE = new Entries(null, null, List.of(), List.of());
    }

    private Problem(ProblemType type, Message detail, Entries entries) {
        this(type, detail, new FaultList(), Map.of(), entries, null);
    }

    private Problem(
            ProblemType type,
            Message detail,
            FaultList faults,
            Map<String, String> headers,
            Entries entries,
            Throwable cause) {
        super(type.slug() + " " + detail.key() + " " + faults.listed(), cause);
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.headers = headers;
        this.entries = entries;
    }

    /** A problem in the words that its type always has. */
    public static Problem of(ProblemType type) {
        return of(type, Message.of(type.slug() + ".detail"));
    }

    /** A problem with words for this occasion. */
    public static Problem of(ProblemType type, Message detail) {
        return new Problem(type, detail, Entries.NONE);
    }

    /** The problem of a request that can't be served for now, and may be sent again after some seconds. */
    public static Problem unavailable(int retryAfterSeconds, Message detail) {
        return of(ProblemType.UNAVAILABLE, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds));
    }

    /** The problem of a request that takes none of the formats that there are at its address. */
    public static Problem notAcceptable(List<String> formats) {
        return of(ProblemType.NOT_ACCEPTABLE, Message.of("formats-here", "valid", String.join(", ", formats)));
    }

    /**
     * The problem of a body in a format that its address doesn't take.
     *
     * @param sent the {@code Content-Type}; null where the request has none
     */
    public static Problem unsupported(String sent, List<String> formats) {
        var valid = String.join(", ", formats);
        return of(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                sent == null
                        ? Message.of("format-not-named", "valid", valid)
                        : Message.of("format-not-taken", "value", sent, "valid", valid));
    }

    /** The problem of an entry that was deleted. */
    public static Problem gone(Instant deletedAt) {
        return gone(deletedAt, null, Message.of("deleted-at", "time", deletedAt));
    }

    /**
     * The problem of an entry that was merged into another.
     *
     * @param into the address of the other
     */
    public static Problem merged(Instant mergedAt, String into) {
        return gone(mergedAt, into, Message.of("merged-at", "time", mergedAt, "href", into));
    }

    /** The problem of an entry that was deleted or, where the address of another is given, merged into that. */
    public static Problem gone(Instant deletedAt, String mergedInto, Message detail) {
        return new Problem(ProblemType.GONE, detail, new Entries(deletedAt, mergedInto, List.of(), List.of()));
    }

    /**
     * The problem of an entry that others refer to.
     *
     * @param count how many refer to it
     * @param referrers those of them that are named
     */
    public static Problem inUse(long count, List<ProblemView.Referrer> referrers) {
        return inUse(Message.of("referred-to", "count", count), referrers);
    }

    /** The same, in words for this occasion. */
    public static Problem inUse(Message detail, List<ProblemView.Referrer> referrers) {
        return new Problem(
                ProblemType.ENTRY_IN_USE, detail, new Entries(null, null, List.copyOf(referrers), List.of()));
    }

    /** The problem of an id in a register that several entries have. */
    public static Problem ambiguous(Message detail, List<ProblemView.Candidate> candidates) {
        return new Problem(
                ProblemType.AMBIGUOUS_IDENTIFIER, detail, new Entries(null, null, List.of(), List.copyOf(candidates)));
    }

    /** The same, and the faults it consists of. */
    public Problem with(FaultList faults) {
        return new Problem(type, detail, faults, headers, entries, getCause());
    }

    /** The same, and the faults it consists of. */
    public Problem with(List<Fault> faults) {
        var list = new FaultList();
        list.addAll(faults);
        return with(list);
    }

    /** The same, and a header to send with it. */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, faults, more, entries, getCause());
    }

    /** The same, and what brought it about, for the log only. */
    public Problem causedBy(Throwable cause) {
        return new Problem(type, detail, faults, headers, entries, cause);
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    /** The faults it consists of, as far as they are told in full. */
    public List<Fault> faults() {
        return faults.listed();
    }

    /** How many faults it has besides. */
    public int moreFaults() {
        return faults.more();
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** When the entry was deleted; null where none was. */
    public Instant deletedAt() {
        return entries.deletedAt();
    }

    /** The address of the entry that the one asked for was merged into; null where it wasn't. */
    public String mergedInto() {
        return entries.mergedInto();
    }

    /** What refers to the entry, as far as it is named. */
    public List<ProblemView.Referrer> referrers() {
        return entries.referrers();
    }

    /** The entries that may be meant. */
    public List<ProblemView.Candidate> candidates() {
        return entries.candidates();
    }
}
