/** Who may call what. */
package no.innovasjonsbase.platform.access;
