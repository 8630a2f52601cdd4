/**
 * Who counts as one caller: a key or token, or else an address. How many requests each may make, and how
 * many places of a kind.
 */
package no.innovasjonsbase.platform.ratelimit;
