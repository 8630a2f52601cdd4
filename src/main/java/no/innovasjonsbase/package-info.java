/** Where the application starts; what it does is told by the packages below, from {@code platform} to {@code pages}. */
package no.innovasjonsbase;
