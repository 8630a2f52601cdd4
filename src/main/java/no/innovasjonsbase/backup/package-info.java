/**
 * Backup and restore: a copy of the running H2 database, its way back, and the notice of a database that was restored, which
 * gets a new epoch so that those who follow it begin anew.
 */
package no.innovasjonsbase.backup;
