package no.innovasjonsbase.search.words;

/** How a text's words are read. */
public enum Language {
    BOKMAL("nb"),
    NYNORSK("nn"),
    ENGLISH("en"),
    /** Names, and languages that the search knows nothing of: read as Norwegian. */
    OTHER("other");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag; {@code other} where there is none. */
    public String tag() {
        return tag;
    }

    /** The language that a tag (BCP 47) stands for here. */
    public static Language of(String tag) {
        var primary = tag.split("-")[0];
        for (var language : values()) {
            if (language.tag.equals(primary)) {
                return language;
            }
        }
        return OTHER;
    }
}
