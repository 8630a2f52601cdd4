/** The content that a new base starts with. */
package no.innovasjonsbase.exchange.seed;
