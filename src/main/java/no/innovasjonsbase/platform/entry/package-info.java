/**
 * What every type of entry shares: identity, version, times, maintainer and citations; language maps, partial dates,
 * organization numbers and the other small values; and the listing that answers the grammar of lists with keyset pages.
 */
package no.innovasjonsbase.platform.entry;
