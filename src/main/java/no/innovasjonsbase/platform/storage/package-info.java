/**
 * The directory that a base lives in: that it is the right one, can be written, has space left, and is readable by its
 * owner only.
 */
package no.innovasjonsbase.platform.storage;
