/** How the base writes to its database: a few transactions at a time, each tried again when it met another. */
package no.innovasjonsbase.platform.database;
