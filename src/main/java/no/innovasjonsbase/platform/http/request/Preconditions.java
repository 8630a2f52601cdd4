package no.innovasjonsbase.platform.http.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    private final List<Tag> ifMatch;
    private final List<Tag> ifNoneMatch;

    /** A tag that was sent; {@code value} is {@code *} where any will do. */
    private record Tag(boolean isWeak, String value) {
        boolean isOf(Meta meta) {
            return value.equals(ANY) || EntryTag.isOf(value, meta);
        }
    }

    private Preconditions(List<Tag> ifMatch, List<Tag> ifNoneMatch) {
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

    private static List<Tag> read(String header, List<String> lines, List<Fault> faults) {
        if (lines == null || lines.isEmpty()) {
            return List.of();
        }
        var value = String.join(",", lines).strip();
        if (value.equals(ANY)) {
            return List.of(new Tag(false, ANY));
        }
        var tags = tagsIn(value);
        if (tags.isEmpty()) {
            faults.add(Fault.inHeader(header, "bad-tag-list", "value", value));
        }
        return tags;
    }

    /** The tags of a list (RFC 9110, section 5.6.1: elements may be empty); none where it is no list of tags. */
    private static List<Tag> tagsIn(String list) {
        var tags = new ArrayList<Tag>();
        var tag = TAG.matcher(list);
        var isFirst = true;
        int at = 0;
        while (at < list.length()) {
            int next = at;
            while (next < list.length() && " \t,".indexOf(list.charAt(next)) >= 0) {
                next++;
            }
            var isApart = isFirst || list.substring(at, next).contains(",");
            if (next < list.length()) {
                if (!isApart || !tag.region(next, list.length()).lookingAt()) {
                    return List.of();
                }
                tags.add(new Tag(tag.group(1) != null, tag.group(2)));
                next = tag.end();
            }
            isFirst = false;
            at = next;
        }
        return tags;
    }

    /** Whether the entry must not be there yet. */
    public boolean onlyCreates() {
        return ifNoneMatch.stream().anyMatch(tag -> tag.value().equals(ANY));
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
        if (ifMatch.stream().noneMatch(tag -> !tag.isWeak() && tag.isOf(meta))) {
            var isWeakOnly = ifMatch.stream().allMatch(Tag::isWeak);
            throw failed(isWeakOnly ? Message.of("weak-tag") : notMet(HttpHeaders.IF_MATCH, meta));
        }
        if (ifNoneMatch.stream().anyMatch(tag -> tag.isOf(meta))) {
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
