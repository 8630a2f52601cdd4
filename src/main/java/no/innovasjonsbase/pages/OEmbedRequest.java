package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

import no.innovasjonsbase.platform.http.request.DeferredValidation;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;

/** What is to be embedded, and the room that there is for it in pixels. */
public class OEmbedRequest extends ResponseLanguageRequest implements DeferredValidation {
    @QueryParam("url")
    public String url;

    @QueryParam("maxwidth")
    public String maxwidth;

    @QueryParam("maxheight")
    public String maxheight;
}
