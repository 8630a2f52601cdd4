package no.innovasjonsbase.platform.problem;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What ends a request that can't be served: thrown anywhere, sent as {@code application/problem+json} (RFC 9457). */
public final class Problem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient Message detail;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private Problem(
            ProblemType type, Message detail, List<Fault> faults, Map<String, String> headers, Throwable cause) {
        super(type.slug() + " " + detail + " " + faults, cause);
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.headers = headers;
    }

    /** A problem in the words that its type always has. */
    public static Problem of(ProblemType type) {
        return of(type, Message.of(type.slug() + ".detail"));
    }

    /** A problem with words for this occasion. */
    public static Problem of(ProblemType type, Message detail) {
        return new Problem(type, detail, List.of(), Map.of(), null);
    }

    /** The same, and the faults it consists of. */
    public Problem with(List<Fault> faults) {
        return new Problem(type, detail, List.copyOf(faults), headers, getCause());
    }

    /** The same, and a header to send with it. */
    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, detail, faults, more, getCause());
    }

    /** The same, and what brought it about, for the log only. */
    public Problem causedBy(Throwable cause) {
        return new Problem(type, detail, faults, headers, cause);
    }

    public ProblemType type() {
        return type;
    }

    public Message detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
