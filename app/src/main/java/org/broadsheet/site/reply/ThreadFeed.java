package org.broadsheet.site.reply;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Legible;
import org.broadsheet.reply.Posted;
import org.broadsheet.site.Layout;
import org.broadsheet.story.Published;

/** A story's newest replies as Atom (RFC 4287) with their places in the thread (RFC 4685). */
final class ThreadFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String THREAD = "http://purl.org/syndication/thread/1.0";

    private static final int TITLE_MAX = 80;

    private ThreadFeed() {}

    static String of(Layout layout, Published story, Language language, List<Posted> posts) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("thr", THREAD);
            xml.writeAttribute("xml:lang", language.tag());
            String page = layout.config().url(story.story().path().address());
            element(xml, "id", "urn:broadsheet:replies:" + story.story().id());
            element(xml, "title", Showing.words(language).repliesNone() + ": " + story.version().content().headline());
            Instant updated = posts.isEmpty() ? story.story().publishedAt().orElseThrow() : posts.getFirst().madeAt();
            element(xml, "updated", layout.machine(updated));
            link(xml, "self", page + "/replies.atom", "application/atom+xml");
            link(xml, "alternate", page + "/replies", "text/html");
            for (Posted post : posts) {
                entry(xml, layout, page, post);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing in memory failed", impossible);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Layout layout, String page, Posted post) throws XMLStreamException {
        String href = page + "/replies/" + post.id();
        xml.writeStartElement("entry");
        element(xml, "id", id(post.id().toString()));
        String words = post.body().toText().replace('\n', ' ');
        element(xml, "title", post.name() + ": " + Legible.line(words, TITLE_MAX));
        xml.writeStartElement("author");
        element(xml, "name", post.name());
        xml.writeEndElement();
        element(xml, "published", layout.machine(post.madeAt()));
        element(xml, "updated", layout.machine(post.editedAt().orElse(post.madeAt())));
        link(xml, "alternate", href, "text/html");
        if (post.parent().isPresent()) {
            xml.writeEmptyElement("thr:in-reply-to");
            xml.writeAttribute("ref", id(post.parent().get().toString()));
            xml.writeAttribute("href", page + "/replies/" + post.parent().get());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(post.body().toHtml().markup());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String id(String reply) {
        return "urn:broadsheet:reply:" + reply;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
        xml.writeAttribute("type", type);
    }
}
