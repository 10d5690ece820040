package org.prikbord.feed.atom;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom. */
final class AtomWriter {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    /** The platform's own: a server's may be set up in ways of its own. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private final String database;

    private AtomWriter(String database) throws XMLStreamException {
        this.database = database;
        this.xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /**
     * A feed.
     *
     * @param database the name that makes ids like no others
     * @param address where it is, with the key
     * @param page where people read the same
     */
    record Feed(String database, String title, URI address, URI page, Instant updated, List<Entry> entries) {
        Feed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A post.
     *
     * @param html what it says, safe to show
     */
    record Entry(
            long id,
            String title,
            String author,
            Instant published,
            Instant updated,
            URI page,
            List<String> topics,
            String html) {
        Entry {
            topics = List.copyOf(topics);
        }
    }

    static byte[] bytes(Feed feed) {
        try {
            AtomWriter writer = new AtomWriter(feed.database());
            writer.write(feed);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Memory takes all that is written", impossible);
        }
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:base", feed.page().resolve("/").toString());
        text("id", id("feed " + feed.page().getRawPath() + "?" + feed.page().getRawQuery()));
        text("title", feed.title());
        text("updated", feed.updated().toString());
        link("self", "application/atom+xml", feed.address());
        link("alternate", "text/html", feed.page());
        text("generator", "Prikbord");
        for (Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void write(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", id("post " + entry.id()));
        text("title", entry.title());
        xml.writeStartElement("author");
        text("name", entry.author());
        xml.writeEndElement();
        text("published", entry.published().toString());
        text("updated", entry.updated().toString());
        link("alternate", "text/html", entry.page());
        for (String topic : entry.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(clean(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The same whatever the server is called, and another in each database. */
    private String id(String of) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((database + " " + of).getBytes(StandardCharsets.UTF_8));
    }

    private void link(String rel, String type, URI to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to.toString());
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** People may type what XML cannot carry at all. */
    private static String clean(String text) {
        return text.replaceAll(NOT_IN_XML, "");
    }
}
