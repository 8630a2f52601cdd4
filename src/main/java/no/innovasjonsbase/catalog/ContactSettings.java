package no.innovasjonsbase.catalog;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whom to ask about this installation: on the landing page, in the OpenAPI definition, in the catalogue and in {@code security.txt}. */
@ConfigMapping(prefix = "ikb.contact")
public interface ContactSettings {
    /** Who that is. */
    Optional<String> name();

    /** An e-mail address that is read. */
    Optional<String> email();

    /** A page to ask on, as of an issue tracker. */
    Optional<String> url();
}
