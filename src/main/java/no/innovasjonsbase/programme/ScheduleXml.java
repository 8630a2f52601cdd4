package no.innovasjonsbase.programme;

import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes schedules as the XML of frab, which Pentabarf began with. */
final class ScheduleXml {
    /** Characters that no XML document can have (XML 1.0, section 2.2). */
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}\\x{10000}-\\x{10ffff}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private ScheduleXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static String of(Schedule schedule) {
        try {
            var written = new ScheduleXml();
            written.add(schedule.schedule());
            return written.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void add(Schedule.Content schedule) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("schedule");
        add("version", schedule.version());
        add(schedule.conference(), schedule.baseUrl());
        for (var day : schedule.conference().days()) {
            add(day, schedule.conference().rooms());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void add(Schedule.Conference conference, String baseUrl) throws XMLStreamException {
        xml.writeStartElement("conference");
        add("title", conference.title());
        add("acronym", conference.acronym());
        add("start", conference.start());
        add("end", conference.end());
        add("days", String.valueOf(conference.daysCount()));
        add("timeslot_duration", conference.timeslotDuration());
        add("base_url", baseUrl);
        if (conference.url() != null) {
            add("url", conference.url());
        }
        add("time_zone_name", conference.timeZoneName());
        for (var track : conference.tracks()) {
            xml.writeEmptyElement("track");
            attribute("name", track.name());
        }
        xml.writeEndElement();
    }

    private void add(Schedule.Day day, List<Schedule.Room> rooms) throws XMLStreamException {
        xml.writeStartElement("day");
        attribute("index", String.valueOf(day.index()));
        attribute("date", day.date());
        attribute("start", day.start());
        attribute("end", day.end());
        for (var room : rooms) {
            var events = day.rooms().getOrDefault(room.name(), List.of());
            if (!events.isEmpty()) {
                xml.writeStartElement("room");
                attribute("name", room.name());
                attribute("guid", room.guid());
                for (var event : events) {
                    add(event);
                }
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private void add(Schedule.Event event) throws XMLStreamException {
        xml.writeStartElement("event");
        attribute("guid", event.guid());
        attribute("id", String.valueOf(event.id()));
        if (event.code() != null) {
            attribute("code", event.code());
        }
        add("date", event.date());
        add("start", event.start());
        add("duration", event.duration());
        add("room", event.room());
        add("slug", event.slug());
        add("url", event.url());
        add("title", event.title());
        add("subtitle", event.subtitle());
        add("track", event.track());
        add("type", event.type());
        add("language", event.language());
        add("abstract", event.abstractText());
        add("description", event.description());
        xml.writeStartElement("recording");
        add("license", event.recordingLicense());
        add("optout", String.valueOf(Boolean.TRUE.equals(event.doNotRecord())));
        xml.writeEndElement();
        addPersons(event.persons());
        addReferences("links", "link", event.links());
        addReferences("attachments", "attachment", event.attachments());
        xml.writeEndElement();
    }

    private void addPersons(List<Schedule.Person> persons) throws XMLStreamException {
        xml.writeStartElement("persons");
        for (var person : persons) {
            xml.writeStartElement("person");
            if (person.guid() != null) {
                attribute("guid", person.guid());
            }
            xml.writeCharacters(readable(person.name()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void addReferences(String name, String each, List<Schedule.Reference> references)
            throws XMLStreamException {
        xml.writeStartElement(name);
        for (var reference : references) {
            xml.writeStartElement(each);
            attribute("href", reference.url());
            attribute("type", reference.type());
            xml.writeCharacters(readable(reference.title()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void add(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(readable(value));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, readable(value));
    }

    private static String readable(String value) {
        return NOT_IN_XML.matcher(value).replaceAll("\ufffd");
    }
}
