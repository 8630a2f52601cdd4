/**
 * Which requests use worker threads: a bulkhead for each kind of work, so that requests of one kind, however many and slow,
 * take nothing that others, health and metrics need.
 */
package no.innovasjonsbase.platform.admission;
