/**
 * Who is calling: API keys that this base makes, and tokens (JWT) from an issuer that it trusts. Both come as
 * {@code Authorization: Bearer} and end in a {@link no.innovasjonsbase.platform.access.Caller}.
 */
package no.innovasjonsbase.platform.access;
