/**
 * What crosses talks and panels: a conference's programme, its schedule for apps (JSON and XML), and a speaker's appearances.
 */
package no.innovasjonsbase.programme;
