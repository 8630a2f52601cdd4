/**
 * What every resource shares of HTTP: views and pages, the grammar of lists, the choice of language, fields and
 * embedded entries, validators and conditional requests, and the methods that an address takes.
 */
package no.innovasjonsbase.platform.http;
