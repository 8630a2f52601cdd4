/**
 * What an entry claims, and where each claim comes from. Each value of an entry's document is a claim, named by its JSON
 * Pointer; the citations that carry it are those that are about it, about what it lies in, or about the whole entry.
 */
package no.innovasjonsbase.claims;
