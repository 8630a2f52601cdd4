/**
 * Benchmarks of the packaged application: what requests, writes, imports and searches cost, beside the limit that this machine
 * sets. They print and assert little, and run by {@code ./mvnw verify -Pbenchmark}.
 */
package no.innovasjonsbase.benchmark;
