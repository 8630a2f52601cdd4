/**
 * Answers: negotiation of the format, JSON and CSV of documents and pages, compression, validators, freshness and the
 * preconditions of reads (RFC 9110).
 */
package no.innovasjonsbase.platform.http.response;
