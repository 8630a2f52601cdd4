/**
 * What every type of entry shares: identity, version, times, maintainer and citations; the types there are, the rendering of an
 * entry, and the documents that reads are answered from.
 */
package no.innovasjonsbase.platform.entry;
