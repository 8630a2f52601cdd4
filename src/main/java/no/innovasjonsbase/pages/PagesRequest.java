package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

import no.innovasjonsbase.platform.http.request.DeferredValidation;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;

/** What a reader looks for, and how far the reader has come. */
public class PagesRequest extends ResponseLanguageRequest implements DeferredValidation {
    @QueryParam("q")
    public String q;

    @QueryParam("after")
    public String after;
}
