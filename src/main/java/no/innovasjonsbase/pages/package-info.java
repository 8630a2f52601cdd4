/** Pages for people, made of the stored documents and the vocabulary without code per type: of each entry, of each collection, of what a search finds, and what others embed of them. */
package no.innovasjonsbase.pages;
