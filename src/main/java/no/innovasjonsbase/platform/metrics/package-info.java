/** What is measured, and how much of it: no caller decides how many meters there are. */
package no.innovasjonsbase.platform.metrics;
