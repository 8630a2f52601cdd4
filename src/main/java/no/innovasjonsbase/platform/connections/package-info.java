/** The connections of the HTTP server below HTTP itself: how long and how many may keep it waiting for a request. */
package no.innovasjonsbase.platform.connections;
