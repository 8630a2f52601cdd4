/** An hour of ordinary and hostile callers at once, and what may not have grown at its end. */
package no.innovasjonsbase.soak;
