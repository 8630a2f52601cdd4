package no.innovasjonsbase.platform.http;

/** Marks a bean of query parameters that is validated by the resource, which throws all faults at once. */
public interface DeferredValidation {}
