package no.innovasjonsbase.platform.http.request;

import java.util.ArrayList;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.view.EntryTag;
import no.innovasjonsbase.platform.view.Meta;

/**
 * The state that a write is meant for: {@code If-Match} and {@code If-None-Match} (RFC 9110, sections 13.1.1 and
 * 13.1.2).
 */
public final class Preconditions {
    private final TagList ifMatch;
    private final TagList ifNoneMatch;

    private Preconditions(TagList ifMatch, TagList ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    /**
     * The preconditions in the lines of these headers.
     *
     * @throws Problem malformed-request (400) where one is no list of tags
     */
    public static Preconditions of(List<String> ifMatch, List<String> ifNoneMatch) {
        var faults = new ArrayList<Fault>();
        var preconditions = new Preconditions(
                read(HttpHeaders.IF_MATCH, ifMatch, faults), read(HttpHeaders.IF_NONE_MATCH, ifNoneMatch, faults));
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, faults.get(0).message())
                    .with(faults);
        }
        return preconditions;
    }

    private static TagList read(String header, List<String> lines, List<Fault> faults) {
        var tags = TagList.parse(lines);
        if (tags.isEmpty() && lines != null && !lines.isEmpty()) {
            faults.add(Fault.inHeader(
                    header, "bad-tag-list", "value", String.join(",", lines).strip()));
        }
        return tags;
    }

    /** Whether the entry must not be there yet. */
    public boolean onlyCreates() {
        return ifNoneMatch.isAny();
    }

    /**
     * Ends the request where these preconditions ask for an entry, and there is none.
     *
     * @throws Problem precondition-failed (412)
     */
    public void requireForNone(String id) {
        if (!ifMatch.isEmpty()) {
            throw failed(Message.of("nothing-to-match", "id", id));
        }
    }

    /**
     * Ends the request where these preconditions don't hold for an entry as it is, or where there are none.
     *
     * @throws Problem precondition-required (428), precondition-failed (412)
     */
    public void requireFor(Meta meta, String id) {
        if (onlyCreates()) {
            throw failed(Message.of("exists-already", "id", id));
        }
        if (ifMatch.isEmpty()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED);
        }
        if (!ifMatch.hasStrong(value -> EntryTag.isOf(value, meta))) {
            throw failed(ifMatch.isWeak() ? Message.of("weak-tag") : notMet(HttpHeaders.IF_MATCH, meta));
        }
        if (ifNoneMatch.has(value -> EntryTag.isOf(value, meta))) {
            throw failed(notMet(HttpHeaders.IF_NONE_MATCH, meta));
        }
    }

    private static Message notMet(String header, Meta meta) {
        return Message.of("precondition-not-met", "version", meta.version(), "header", header);
    }

    private static Problem failed(Message detail) {
        return Problem.of(ProblemType.PRECONDITION_FAILED, detail);
    }
}
