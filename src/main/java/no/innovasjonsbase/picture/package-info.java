/** Pictures as SVG, made on the server: entries and what ties them together, and how much is known of what. */
package no.innovasjonsbase.picture;
