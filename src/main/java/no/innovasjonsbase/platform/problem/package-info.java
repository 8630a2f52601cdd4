/**
 * What is said when a request can't be served: the problem types (RFC 9457), their words in nb, nn and en, and the
 * mappers that turn every failure, the router's own included, into one of them.
 */
package no.innovasjonsbase.platform.problem;
