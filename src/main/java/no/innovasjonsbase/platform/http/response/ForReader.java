package no.innovasjonsbase.platform.http.response;

/** Marks what is put into the words of the one who asked ({@code Accept-Language}), and so differs by reader. */
public interface ForReader {}
