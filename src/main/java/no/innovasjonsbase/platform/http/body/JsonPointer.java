package no.innovasjonsbase.platform.http.body;

/**
 * A place in a JSON document (RFC 6901). It is put into words only when it is asked for: a reader makes one for each value,
 * and hardly any of them is ever told.
 */
public final class JsonPointer {
    /** The whole document. */
    public static final JsonPointer ROOT = new JsonPointer(null, null);

    private final JsonPointer parent;
    private final Object token;

    private JsonPointer(JsonPointer parent, Object token) {
        this.parent = parent;
        this.token = token;
    }

    /** The place of a property of, or at an index into, what is here. */
    public JsonPointer to(Object name) {
        return new JsonPointer(this, name);
    }

    /** The pointer in words, as in {@code /name/nb}; empty for the whole document. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        append(text);
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (parent != null) {
            parent.append(text);
            text.append('/').append(token.toString().replace("~", "~0").replace("/", "~1"));
        }
    }
}
