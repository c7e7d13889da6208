package org.broadsheet.site;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.story.Card;

/** A search as an Atom feed (RFC 4287). */
final class SearchFeed {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final String CONTROL = "[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]";

    static String of(SiteConfig config, String title, String typed, List<Card> cards) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            String address = "/search/feed?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", config.url(address));
            element(xml, "title", title);
            element(xml, "updated", (cards.isEmpty() ? Instant.EPOCH : cards.getFirst().updatedAt()).toString());
            link(xml, "self", config.url(address));
            link(xml, "alternate", config.url(address.replace("/feed", "")));
            for (Card card : cards) {
                entry(xml, config, card);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, SiteConfig config, Card card) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", card.language().tag());
        element(xml, "id", "urn:broadsheet:" + card.id());
        element(xml, "title", card.headline());
        element(xml, "published", card.publishedAt().toString());
        element(xml, "updated", card.updatedAt().toString());
        link(xml, "alternate", config.url(card.path().address()));
        xml.writeStartElement("author");
        element(xml, "name", card.byline().isEmpty() ? config.name() : card.byline());
        xml.writeEndElement();
        if (!card.standfirst().isEmpty()) {
            element(xml, "summary", card.standfirst());
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll(CONTROL, ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private SearchFeed() {}
}
