package no.innovasjonsbase.platform.http.response;

import jakarta.ws.rs.core.MediaType;

/** Marks an answer that there is in one format only, whichever its method was chosen for: {@link ResponseFilter} sees to it. */
public interface OneFormat {
    /** The format it is sent in. */
    MediaType mediaType();
}
