package no.innovasjonsbase.platform.http.response;

import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.View;

/**
 * A format that entries can be read in besides JSON. Each bean of this type adds one to every address that answers with an entry
 * or a page of a list, of whatever type. The definition is made without beans: what it asks of a format has to be known without injection.
 */
public interface EntryFormat {
    /** Its name and media type. */
    Format format();

    /**
     * Whether entries of a type can be had in it.
     *
     * @param view the record that they are shown as; {@link View} itself where an address shows any type
     */
    default boolean isOf(Class<?> view) {
        return true;
    }

    /** Whether what it says differs by the language of the reader. */
    default boolean isForReader() {
        return false;
    }

    /** Whether it tells of entries that are referred to, so that it changes when they do. */
    default boolean showsOthers() {
        return false;
    }

    /** Entries in this format. */
    byte[] write(ShownEntries shown);
}
