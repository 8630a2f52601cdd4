/** Traces: a span for each request, exported over OTLP where a setting asks for it, with nothing in it that a caller chose. */
package no.innovasjonsbase.platform.tracing;
