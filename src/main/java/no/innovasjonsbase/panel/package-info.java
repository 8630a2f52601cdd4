/** Panels: who met at a conference, and over which question. */
package no.innovasjonsbase.panel;
