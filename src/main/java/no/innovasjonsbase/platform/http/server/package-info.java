/**
 * What holds for every request and answer, whatever it asks for: limits of the request line and headers, the methods that an
 * address takes, security headers, and the address that this base is found at from outside.
 */
package no.innovasjonsbase.platform.http.server;
