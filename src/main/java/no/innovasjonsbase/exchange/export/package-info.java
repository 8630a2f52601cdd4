/** The whole base at one moment, one entry a line. */
package no.innovasjonsbase.exchange.export;
