package no.innovasjonsbase.webhook;

import java.net.InetAddress;

/**
 * Where a message goes: an address that was looked at, so that the name is not resolved once more.
 *
 * @param host the name that the receiver is called by, and that its certificate has to bear
 * @param pathAndQuery begins with a slash
 */
record ResolvedEndpoint(InetAddress address, String host, int port, boolean isTls, String pathAndQuery) {}
