/** Entries in bulk: the format in which they travel, and the content a new base starts with. */
package no.innovasjonsbase.exchange;
