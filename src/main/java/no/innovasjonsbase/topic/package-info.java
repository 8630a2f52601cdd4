/** Topics: what entries are about, kept as concepts in the manner of SKOS. */
package no.innovasjonsbase.topic;
