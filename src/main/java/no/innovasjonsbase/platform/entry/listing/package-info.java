/**
 * The grammar of lists, the same for every collection: filters, sorts, words, and pages by keyset.
 */
package no.innovasjonsbase.platform.entry.listing;
