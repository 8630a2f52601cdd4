/** Health checks that answer in time, and the short answer to probes on the public port where health has a port of its own. */
package no.innovasjonsbase.platform.health;
