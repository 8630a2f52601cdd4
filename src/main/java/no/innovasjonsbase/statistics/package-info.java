/** How much the base holds: entries, claims with and without a source, texts by language, and principles that nobody has examined. */
package no.innovasjonsbase.statistics;
