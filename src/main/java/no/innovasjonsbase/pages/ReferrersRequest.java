package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

import no.innovasjonsbase.platform.http.request.ReaderRequest;

/** How far a reader has come in a list. */
public class ReferrersRequest extends ReaderRequest {
    @QueryParam("after")
    public String after;
}
