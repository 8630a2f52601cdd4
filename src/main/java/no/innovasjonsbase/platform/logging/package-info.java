/** What ties log lines to a request: its id, who called, the access log, and what must not be logged. */
package no.innovasjonsbase.platform.logging;
