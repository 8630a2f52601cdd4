/**
 * From what was typed to hits: its terms, the query that ranks by how a word was met, relaxed where too little has all of them, and the
 * facets; bounded in clauses by construction.
 */
package no.innovasjonsbase.search.query;
