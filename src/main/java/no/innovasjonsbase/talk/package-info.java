/** Talks: what was held at a conference, by whom. */
package no.innovasjonsbase.talk;
