package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

import no.innovasjonsbase.home.ReaderRequest;
import no.innovasjonsbase.platform.http.request.DeferredValidation;

/** What a reader looks for, and how far the reader has come. */
public class PagesRequest extends ReaderRequest implements DeferredValidation {
    @QueryParam("q")
    public String q;

    @QueryParam("after")
    public String after;
}
