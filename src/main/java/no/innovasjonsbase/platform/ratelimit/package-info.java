/** How many requests a caller may make: a bucket of tokens for each key, or for each address where no key is known. */
package no.innovasjonsbase.platform.ratelimit;
