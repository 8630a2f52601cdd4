/** The first things a visitor meets: the landing page and the pages of the problems. */
package no.innovasjonsbase.home;
