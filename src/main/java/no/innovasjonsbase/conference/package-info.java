/** Conferences: where talks are held and panels meet. */
package no.innovasjonsbase.conference;
