package no.innovasjonsbase.platform.http.request;

/** Marks a bean of query parameters that is validated by the resource, which throws all faults at once. */
public interface DeferredValidation {}
