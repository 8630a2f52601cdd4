/** Pages for people, made of the stored documents and the vocabulary without code per type: of each entry, of each collection, of what a search finds. */
package no.innovasjonsbase.pages;
