package no.innovasjonsbase.exchange;

/** The format in which entries travel in bulk: one JSON object a line, UTF-8, each line ended by LF. */
final class Ndjson {
    static final String MEDIA_TYPE = "application/x-ndjson";
    /** The other name that the format goes by. */
    static final String ALSO = "application/jsonl";

    private Ndjson() {}
}
