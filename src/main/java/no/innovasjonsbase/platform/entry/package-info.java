/**
 * What every type of entry shares: identity, version, times, maintainer and citations; its types, drafts and documents; and
 * the listing that answers the grammar of lists with keyset pages.
 */
package no.innovasjonsbase.platform.entry;
