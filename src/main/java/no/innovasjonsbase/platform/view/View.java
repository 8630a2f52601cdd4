package no.innovasjonsbase.platform.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An entry as it is sent out. Every type has a record of its own that adds to these. No others are required: a caller may leave
 * them out with {@code fields}.
 */
public interface View {
    @Schema(ref = "Slug", description = "Names the entry for good within its collection.", required = true)
    String id();

    /** An absolute path. */
    @Schema(description = "The entry's address on this server.", format = "uri-reference", required = true)
    String href();

    /** Singular, as in {@code conference}. */
    @Schema(description = "What type of entry this is.", required = true)
    String type();

    /** Version, times and maintainer. */
    Meta meta();
}
