/**
 * Search, suggestions and the words of lists ({@code q}) as requests meet them: parameters, pages of hits, the explanation of a hit,
 * health and metrics.
 */
package no.innovasjonsbase.search.api;
