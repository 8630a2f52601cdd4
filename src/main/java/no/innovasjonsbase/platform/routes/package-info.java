/**
 * The addresses that the resources of this application answer at, as templates, the methods that each takes, the formats that it
 * answers in; and the order
 * in which a request passes the filters in front of them.
 */
package no.innovasjonsbase.platform.routes;
