/**
 * What the index knows of an entry: its passages with their language and weight, the beginnings of its titles, what a hit shows of it;
 * read from the stored documents.
 */
package no.innovasjonsbase.search.document;
