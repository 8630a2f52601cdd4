package no.innovasjonsbase.platform.access;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.value.Orgnr;

/** An API key as admins see it. */
@Schema(
        name = "ApiKey",
        description = "A key that lets a system of an organization write.",
        requiredProperties = {"id", "href", "organization", "role", "createdAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyView(
        @Schema(description = "Names the key. It is no secret.", pattern = "^[0-9a-z]{12}$", examples = "7f3k29dm4x1q")
                String id,
        @Schema(description = "The key's address on this server.", format = "uri-reference") String href,
        @Schema(
                        description = "The organization number that the key's user acts for.",
                        pattern = Orgnr.PATTERN,
                        examples = "986252932")
                String organization,
        @Schema(description = "What the key's user may do.") Role role,
        @Schema(description = "What the key is for.") String description,
        @Schema(description = "When it was made.") Instant createdAt,
        @Schema(description = "Until when it is valid; absent where it lasts until it is revoked.") Instant expiresAt,
        @Schema(description = "When it was revoked; absent where it wasn't.") Instant revokedAt,
        @Schema(description = "When it was last used, to the minute; absent where it wasn't.") Instant lastUsedAt,
        @Schema(
                        description =
                                "The key itself, to be sent as `Authorization: Bearer`. It is shown this once: only "
                                        + "a hash of it is kept.",
                        readOnly = true)
                String secret) {
    static final String COLLECTION = Entry.ROOT + "api-keys";

    /** The view of a key, without its secret. */
    static ApiKeyView of(ApiKey key) {
        return of(key, null);
    }

    /** The view of a key that was just made. */
    static ApiKeyView of(ApiKey key, Secret secret) {
        return new ApiKeyView(
                key.id,
                COLLECTION + "/" + key.id,
                key.organization,
                key.role,
                key.description,
                key.createdAt,
                key.expiresAt,
                key.revokedAt,
                key.lastUsedAt,
                secret == null ? null : secret.text());
    }
}
