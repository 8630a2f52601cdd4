/** The format in which entries travel in bulk: one a line (NDJSON), closed by a trailer that says what came before it. */
package no.innovasjonsbase.exchange.ndjson;
