/** Series: conferences that come again. */
package no.innovasjonsbase.series;
