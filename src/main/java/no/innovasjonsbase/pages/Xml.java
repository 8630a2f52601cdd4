package no.innovasjonsbase.pages;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document. */
final class Xml {
    /** What XML 1.0 has no characters for (section 2.2). */
    private static final Pattern NO_CHARACTER =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** What is written in it. */
    interface Content {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** A document whose root has a name in no namespace. */
    static byte[] of(String root, Content content) {
        return of(root, null, content);
    }

    /** A document whose root has a name in a namespace. */
    static byte[] of(String root, String namespace, Content content) {
        try {
            var xml = new Xml();
            xml.writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writer.writeStartElement(root);
            if (namespace != null) {
                xml.writer.writeDefaultNamespace(namespace);
            }
            content.write(xml.writer);
            xml.writer.writeEndDocument();
            xml.writer.close();
            return xml.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An element with a text; what it can't have is told by the sign for that. */
    static void text(XMLStreamWriter writer, String name, String text) throws XMLStreamException {
        writer.writeStartElement(name);
        writer.writeCharacters(NO_CHARACTER.matcher(text).replaceAll("\ufffd"));
        writer.writeEndElement();
    }
}
