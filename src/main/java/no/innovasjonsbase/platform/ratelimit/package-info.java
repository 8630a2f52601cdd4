/**
 * How many requests a caller may make: a bucket of tokens for each key, or for each address where no key is known, and how
 * many places of a kind.
 */
package no.innovasjonsbase.platform.ratelimit;
