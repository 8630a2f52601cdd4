package no.innovasjonsbase.platform.http.response;

/** Marks a response that is localized, and so varies by {@code Accept-Language}. */
public interface Localized {}
