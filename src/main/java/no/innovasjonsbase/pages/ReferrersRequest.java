package no.innovasjonsbase.pages;

import jakarta.ws.rs.QueryParam;

import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;

/** How far a reader has come in a list. */
public class ReferrersRequest extends ResponseLanguageRequest {
    @QueryParam("after")
    public String after;
}
