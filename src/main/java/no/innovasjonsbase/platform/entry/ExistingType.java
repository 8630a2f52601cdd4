package no.innovasjonsbase.platform.entry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a type of entry, as in {@code conference}. It tells the OpenAPI definition so; which there are only the application
 * knows, so whoever takes one in holds it against {@link EntryTypes#names}.
 */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExistingType {}
