/** The names of entries outside of this API: the permanent IRIs that they are cited by and that lead to them. */
package no.innovasjonsbase.identity;
