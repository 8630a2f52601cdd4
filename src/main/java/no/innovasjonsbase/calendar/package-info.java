/**
 * Calendars (iCalendar, RFC 5545) of what has a time: conferences, those of a series, talks and panels. What is known to the day, or to
 * the month only, takes whole days; what is known no better than to the year is left out.
 */
package no.innovasjonsbase.calendar;
