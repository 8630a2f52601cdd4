/** Organizations: bodies with their names through time, their numbers, parents and successors. */
package no.innovasjonsbase.organization;
