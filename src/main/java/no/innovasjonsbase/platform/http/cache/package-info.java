/** Answers to anonymous reads, kept as ready bytes for as long as nothing has changed that they show. */
package no.innovasjonsbase.platform.http.cache;
