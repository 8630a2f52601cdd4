package no.innovasjonsbase.platform.http.response;

import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.HasLastModified;

/** An answer to GET that writes itself in whichever of the formats of its method was negotiated. */
public interface Formatted extends HasLastModified {
    /** The bytes in a format. */
    byte[] in(Format format);
}
