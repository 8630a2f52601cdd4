/** The OpenAPI definition: what holds for every schema, parameter and operation. What is special to one stands on it. */
package no.innovasjonsbase.openapi;
