package no.innovasjonsbase.platform.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller may do. */
@Schema(
        name = "Role",
        description = "What a caller may do: an editor changes what its organization maintains, an "
                + "admin changes everything and manages keys.")
public enum Role {
    @JsonProperty("editor")
    EDITOR,
    @JsonProperty("admin")
    ADMIN;

    /** The name of the editor's role in annotations; an admin has it, too. */
    public static final String EDITORS = "editor";

    /** The name of the admin's role in annotations. */
    public static final String ADMINS = "admin";
}
