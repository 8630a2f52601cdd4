/** The first things a visitor meets: the landing page, the pages of the problems, and the OpenAPI definition. */
package no.innovasjonsbase.home;
