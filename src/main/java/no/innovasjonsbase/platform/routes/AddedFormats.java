package no.innovasjonsbase.platform.routes;

import java.lang.reflect.Method;
import java.util.Set;

/** Knows the formats that the answers of resource methods can be had in besides those that the methods declare. */
public interface AddedFormats {
    /** Those of a method. */
    Set<Format> of(Method resource);
}
