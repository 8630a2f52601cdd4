/**
 * The names of entries outside of this API: the permanent IRIs that they are cited by and that lead to them, and the ids that
 * registers know them by, which are looked up.
 */
package no.innovasjonsbase.identity;
