/**
 * The addresses that the resources of this application answer at, as templates, and the methods that each takes; and the order
 * in which a request passes the filters in front of them.
 */
package no.innovasjonsbase.platform.routes;
