package no.innovasjonsbase.platform.http;

/** Marks a bean of query parameters whose reader adds what is wrong with them to the faults and throws them all. */
public interface ReadLater {}
