package no.innovasjonsbase.home;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/** What the vocabulary calls the collections. */
@ApplicationScoped
public class CollectionLabels {
    @Inject
    EntryTypes types;

    /** What the entries of a type are called together; the collection's name in a language without a word for them. */
    public String of(String type, Locale language) {
        var labels = types.termsOf(type, "labels", Labels.class);
        var label =
                switch (language.getLanguage()) {
                    case "nb" -> labels.nb;
                    case "nn" -> labels.nn;
                    default -> labels.en;
                };
        return label == null ? Entry.collectionOf(types.require(type)) : label;
    }

    /** Labels in the languages of the pages; null where there is none. */
    record Labels(String nb, String nn, String en) {}
}
