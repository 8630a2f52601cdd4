package no.innovasjonsbase.webhook;

import java.net.InetAddress;

/**
 * A receiver's endpoint with the IP address that was checked, so that the name is not resolved a second time.
 *
 * @param host the host name, for SNI, {@code Host} and the check of the certificate
 * @param pathAndQuery begins with a slash
 */
record ResolvedEndpoint(InetAddress address, String host, int port, boolean isTls, String pathAndQuery) {}
