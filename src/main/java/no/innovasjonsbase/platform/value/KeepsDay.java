package no.innovasjonsbase.platform.value;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import static java.lang.annotation.ElementType.TYPE_USE;

/** A {@link PartialDate} that may be sent as a time (RFC 3339, its zone may be left out): the day that it names is kept. */
@Target(TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsDay {
    /** The pattern of what is taken for one. */
    String SENT_PATTERN = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}"
            + "([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,9})?)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?)?)?$";
}
