/**
 * What is sent out: views and pages, the document that an entry is sent as, what a caller may choose of it (languages, fields,
 * embedded entries, a day), and the tag that names its state. Cuts work on the JSON and know no type of entry.
 */
package no.innovasjonsbase.platform.view;
