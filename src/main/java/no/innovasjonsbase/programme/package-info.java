/** What crosses talks and panels: a conference's programme and a speaker's appearances. */
package no.innovasjonsbase.programme;
