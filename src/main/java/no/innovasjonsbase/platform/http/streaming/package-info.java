/**
 * Answers that are written while they are made: paced by the reader, ended when it stalls, compressed on the way.
 */
package no.innovasjonsbase.platform.http.streaming;
