/** Quotes: what someone said, word for word or not, as the person was placed that day. */
package no.innovasjonsbase.quote;
