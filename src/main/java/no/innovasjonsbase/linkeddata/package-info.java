/**
 * Entries as linked data: JSON-LD, Turtle, the context that gives the properties of JSON their meaning, and the terms that are this
 * base's own. All of it follows from the view records and the vocabulary file; no type has code here. And how graphs are written.
 */
package no.innovasjonsbase.linkeddata;
