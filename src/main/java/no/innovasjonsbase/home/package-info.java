/**
 * What is told of the base as a whole: the landing page, the description of the API at {@code /api/v1}, the pages of problems,
 * statistics, the evidence map and the vocabulary {@code /ns}, and {@code /.well-known/security.txt}.
 */
package no.innovasjonsbase.home;
