/**
 * The body of an import while it comes, and its answer while it goes: kept in files, within bounds of bytes, lines and time, so
 * that nobody else waits for the network of the caller.
 */
package no.innovasjonsbase.exchange.upload;
