/** Packages of measures: a type of entry that only tests have, to show what one consists of. */
package no.innovasjonsbase.packages;
