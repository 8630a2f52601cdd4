package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

import no.innovasjonsbase.platform.http.request.DeferredValidation;
import no.innovasjonsbase.platform.http.request.ReaderRequest;

/** What a reader looks for, and how far the reader has come. */
public class PagesRequest extends ReaderRequest implements DeferredValidation {
    @QueryParam("q")
    public String q;

    @QueryParam("after")
    public String after;
}
