package no.innovasjonsbase.platform.http;

/** Marks what is sent as an object with a value for each language tag, cut down by the languages asked for. */
public interface LanguageMap {}
