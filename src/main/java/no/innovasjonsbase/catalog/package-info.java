/**
 * What the base offers, as national catalogues harvest it: its dataset and its API by DCAT-AP-NO, and its topics by
 * SKOS-AP-NO-Begrep, and the graph of all of it in a file. Its publisher and its contact come from the configuration.
 */
package no.innovasjonsbase.catalog;
