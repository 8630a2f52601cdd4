/** The short answer to probes on the public port, where health and metrics have a port of their own. */
package no.innovasjonsbase.platform.health;
