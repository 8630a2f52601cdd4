package no.innovasjonsbase.exchange.ndjson;

/** The format in which entries travel in bulk: one JSON object a line, UTF-8, each line ended by LF. */
public final class Ndjson {
    public static final String MEDIA_TYPE = "application/x-ndjson";
    /** The other name that the format goes by. */
    public static final String ALSO = "application/jsonl";

    private Ndjson() {}
}
