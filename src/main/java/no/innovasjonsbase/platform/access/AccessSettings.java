package no.innovasjonsbase.platform.access;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whom this base lets write. */
@ConfigMapping(prefix = "ikb.access")
public interface AccessSettings {
    /** The first key. */
    FirstApiKey firstKey();

    /** Tokens of an issuer. */
    Jwt jwt();

    /** The key that a base without any makes at its start. */
    interface FirstApiKey {
        /** The organization number that its user acts for. */
        String organization();

        /** The file it is written to, which only its owner can read. */
        String file();

        /** Whether it is printed, too: to the standard output, which is often collected. */
        @WithDefault("false")
        boolean print();
    }

    /** The tokens (JWT) that are taken, in the manner of Maskinporten; {@code quarkus.oidc.*} follows it. */
    interface Jwt {
        /** Whether tokens are taken. */
        @WithDefault("false")
        boolean enabled();

        /** The {@code iss} of the tokens, to the letter. */
        String issuer();

        /** Where the issuer shows the keys it signs with (JWKS). */
        String keysUrl();

        /** The {@code aud} that tokens must have; any will do where it isn't set. */
        Optional<String> audience();

        /** The scope of editors. */
        String editorScope();

        /** The scope of admins. */
        String adminScope();

        /** How an organization number begins in the claim {@code consumer}: ISO 6523's number for it. */
        @WithDefault("0192,9908")
        List<String> authorities();
    }
}
