/**
 * Bodies of requests: taken on the event loop within bounds of size, time and their sum, then read as strict JSON whose faults
 * are told by JSON pointer; merge patches (RFC 7396).
 */
package no.innovasjonsbase.platform.http.body;
