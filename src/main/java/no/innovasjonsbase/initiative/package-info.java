/** Initiatives: programmes, white papers and projects, and what came of them. */
package no.innovasjonsbase.initiative;
