package no.innovasjonsbase.calendar;

import java.util.Map;

import no.innovasjonsbase.platform.view.Meta;

/**
 * An event of a calendar.
 *
 * @param iri the permanent IRI of its entry, by which calendars know it again
 * @param meta what the base knows of the entry
 * @param summary what it is called, by the language that it is in
 * @param description what is told of it; empty where nothing is
 * @param location where it is; empty where that is unknown
 * @param url where more is told
 * @param partOf the IRI of the conference that it is part of; null where it is part of none
 */
record CalendarEvent(
        String iri,
        Meta meta,
        EventTime time,
        Map.Entry<String, String> summary,
        String description,
        String location,
        String url,
        String partOf) {}
