package no.innovasjonsbase.platform.routes;

import java.lang.reflect.Method;
import java.util.Set;

/** The formats of the responses of resource methods besides those in their {@code @Produces}. */
public interface AdditionalFormats {
    /** Those of a method. */
    Set<Format> of(Method resource);
}
