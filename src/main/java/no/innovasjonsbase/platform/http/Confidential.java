package no.innovasjonsbase.platform.http;

/** Marks what only some callers may see: no cache may keep it. */
public interface Confidential {}
