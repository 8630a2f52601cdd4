/**
 * From the JSON of a request to a draft that may be stored: bound to the record of its type, held against its rules and against
 * the entries it refers to, with every fault told at once.
 */
package no.innovasjonsbase.platform.entry.draft;
