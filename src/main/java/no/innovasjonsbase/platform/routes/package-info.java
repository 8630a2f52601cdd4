/** The addresses that the resources of this application answer at, as templates, and the methods that each takes. */
package no.innovasjonsbase.platform.routes;
