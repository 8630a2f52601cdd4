package no.innovasjonsbase.platform.entry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import no.innovasjonsbase.platform.entry.draft.DraftValidator;

/**
 * A reference to an entry that exists, in one of the collections named. Null is valid. Unlike the rules of Bean Validation
 * it can only be held against the database, so {@link DraftValidator} collects what is to be looked up.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExistingEntry {
    /** The collections that the entry may be in. */
    String[] value();
}
