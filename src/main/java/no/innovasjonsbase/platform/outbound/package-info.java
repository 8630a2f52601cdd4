/**
 * Requests to addresses of the web that callers chose, guarded against server-side request forgery (SSRF): a request goes
 * to the very IP address that was checked, and redirects are left to the caller, who has each of them checked.
 */
package no.innovasjonsbase.platform.outbound;
