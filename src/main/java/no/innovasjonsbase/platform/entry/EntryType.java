package no.innovasjonsbase.platform.entry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import no.innovasjonsbase.platform.view.View;

/** Says of an entity what its type is called, which collection of the API it is kept in and which records it is taken in and sent out as. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EntryType {
    /** The type's name in JSON, singular, as in {@code conference}; it need not be a name that Java allows. */
    String name();

    /** The collection's name in addresses, plural, as in {@code conferences}. */
    String collection();

    /** The record a client sends, whose {@link Draft#applyTo} makes the entity. */
    Class<? extends Draft<?>> draft();

    /** The record that is sent out, and that states of the past are read back into. */
    Class<? extends View> view();

    /** The property that holds what an entry is known by. */
    String title() default "name";
}
