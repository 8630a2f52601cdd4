/**
 * Threads that run for as long as the process: each goes on whatever is thrown in it, and liveness tells which one has died
 * or hangs. After an OutOfMemoryError, by which any thread of any library may have died unnoticed, the process exits.
 */
package no.innovasjonsbase.platform.workers;
