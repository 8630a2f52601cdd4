/** What is behind a failure: those that tell what to do about it look there, whatever wraps it. */
package no.innovasjonsbase.platform.failure;
