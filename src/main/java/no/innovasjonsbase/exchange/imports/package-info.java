/**
 * What is done with the lines of an import: they are counted and checked, then written in one transaction or in batches, or
 * only tried, and every line is answered.
 */
package no.innovasjonsbase.exchange.imports;
