package no.innovasjonsbase.platform.http.request;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The entity tags of an {@code If-Match} or {@code If-None-Match} (RFC 9110, section 13.1), or any. */
public final class TagList {
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    /** Possessive, as the stack that Java's other repetitions of groups take grows with the text. */
    private static final Pattern LIST =
            Pattern.compile("[ \t,]*+(?:" + TAG + "(?:[ \t]*+,[ \t,]*+" + TAG + ")*+[ \t,]*+)?+");

    private final List<Tag> tags;

    private TagList(List<Tag> tags) {
        this.tags = tags;
    }

    /** A tag that was sent; {@code value} is null where any will do. */
    private record Tag(boolean isWeak, String value) {
        boolean isAny() {
            return value == null;
        }

        boolean is(Predicate<String> wanted) {
            return isAny() || wanted.test(value);
        }
    }

    /** The tags in the lines of a header; none where there are no lines or they are no list of tags. */
    public static TagList parse(List<String> lines) {
        if (lines == null || lines.isEmpty()) {
            return new TagList(List.of());
        }
        var value = String.join(",", lines).strip();
        return new TagList(value.equals(ANY) ? List.of(new Tag(false, null)) : tagsIn(value));
    }

    /** The tags of a list (RFC 9110, section 5.6.1: elements may be empty); none where it is no list of tags. */
    private static List<Tag> tagsIn(String list) {
        if (!LIST.matcher(list).matches()) {
            return List.of();
        }
        return TAG.matcher(list)
                .results()
                .map(tag -> new Tag(tag.group(1) != null, tag.group(2)))
                .toList();
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return tags.isEmpty();
    }

    /** Whether any tag will do. */
    boolean isAny() {
        return tags.stream().anyMatch(Tag::isAny);
    }

    /** Whether there is no tag that a strong comparison could find. */
    boolean isWeak() {
        return tags.stream().allMatch(Tag::isWeak);
    }

    /** Whether one is wanted by its value, by strong comparison (RFC 9110, section 8.8.3.2). */
    public boolean hasStrong(Predicate<String> wanted) {
        return tags.stream().anyMatch(tag -> !tag.isWeak() && tag.is(wanted));
    }

    /** Whether one is wanted by its value, weak or not. */
    public boolean has(Predicate<String> wanted) {
        return tags.stream().anyMatch(tag -> tag.is(wanted));
    }
}
