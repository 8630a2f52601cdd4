/** Innovation principles: what someone holds to be good advice, and where it was said. */
package no.innovasjonsbase.principle;
