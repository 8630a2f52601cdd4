/** Speakers: people with their affiliations through time, and appearances, which keep names as they were on the day. */
package no.innovasjonsbase.speaker;
