package no.innovasjonsbase.platform.view;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The view record that a resource method answers with, for {@code fields} and {@code expand}, where its return type doesn't tell. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ViewType {
    Class<?> value();
}
