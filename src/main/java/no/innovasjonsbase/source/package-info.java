/** Sources: what entries cite, from articles to white papers. */
package no.innovasjonsbase.source;
