/**
 * Which addresses of the web that entries hold can still be reached. Where it is switched on, a job collects the addresses
 * from the documents, requests each of them at an interval, and keeps what came of it.
 */
package no.innovasjonsbase.links;
