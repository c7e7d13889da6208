package org.broadsheet.wire.format;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.broadsheet.kernel.Fault;
import org.jsoup.nodes.Entities;

/**
 * Reads XML that may be hostile (OWASP, XML External Entity Prevention): a DOCTYPE is skipped, never loaded or
 * expanded, so that no file is read, no host is asked and no entity grows; size, depth and number of elements are
 * bounded. The named characters of HTML ({@code &eacute;}), which NITF's DTD declares, are known without it.
 *
 * @param root the document element
 * @param namespaces namespace names by prefix that the document element declares
 */
record WireXml(XmlElement root, Map<String, String> namespaces, List<Finding> findings) {
    /** Deepest nesting that is read. */
    static final int DEPTH_MAX = 256;
    /** Most elements of one message; 16 MiB of the smallest ones would fill the memory. */
    static final int ELEMENTS_MAX = 200_000;

    /** Length of the beginning in which the document element must stand for a message to be recognised. */
    private static final int HEAD_BYTES = 64 * 1024;

    /** @throws Fault {@code wire-malformed}, {@code wire-too-large}, {@code wire-too-deep} */
    static WireXml read(byte[] message) {
        WireText text = WireText.of(message);
        var findings = new ArrayList<>(text.findings());
        XMLStreamReader reader = reader(text.characters());
        try {
            Map<String, String> namespaces = toRoot(reader);
            XmlElement root = new TreeBuilder(reader, findings).build();
            return new WireXml(root, namespaces, findings);
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    /** The start tag of the document element, or empty when there is none in the first kilobytes; never fails. */
    static Optional<WireXml> rootOf(byte[] message) {
        int length = Math.min(message.length, HEAD_BYTES);
        if (!mayBeXml(message, length)) {
            return Optional.empty();
        }
        byte[] head = length == message.length ? message : java.util.Arrays.copyOf(message, length);
        try {
            XMLStreamReader reader = reader(WireText.of(head).characters());
            Map<String, String> namespaces = toRoot(reader);
            return Optional.of(new WireXml(TreeBuilder.startTag(reader), namespaces, List.of()));
        } catch (XMLStreamException | Fault noElement) {
            return Optional.empty();
        }
    }

    /** Whether this is one whole XML document, to the end tag of its document element; never fails. */
    static boolean isWhole(byte[] message) {
        if (!mayBeXml(message, Math.min(message.length, HEAD_BYTES))) {
            return false;
        }
        try {
            XMLStreamReader reader = reader(WireText.of(message).characters());
            while (reader.hasNext()) {
                reader.next();
            }
            return true;
        } catch (XMLStreamException | Fault notWhole) {
            return false;
        }
    }

    private static boolean mayBeXml(byte[] message, int length) {
        for (int i = 0; i < length; i++) {
            int c = message[i] & 0xff;
            if (c == '<') {
                return true;
            }
            boolean isSkipped = c <= ' ' || c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff;
            if (!isSkipped) {
                return false;
            }
        }
        return false;
    }

    private static XMLStreamReader reader(String characters) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The JDK's own bound is lower and would be told as malformed; ours is in the tree builder.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        try {
            return factory.createXMLStreamReader(new StringReader(characters.stripLeading()));
        } catch (XMLStreamException malformed) {
            throw malformed(malformed);
        }
    }

    private static Map<String, String> toRoot(XMLStreamReader reader) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (!reader.hasNext()) {
                throw new XMLStreamException("no element");
            }
        }
        var namespaces = new HashMap<String, String>();
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            namespaces.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
        }
        return namespaces;
    }

    private static Fault malformed(XMLStreamException cause) {
        Location place = cause.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNumber() + ", column " + place.getColumnNumber();
        return new Fault(
                "wire-malformed",
                Fault.Kind.EXTERNAL,
                "The message is not well-formed XML" + where + ". Ask the sender to send it again.",
                cause);
    }

    /** Builds the tree from the document element on, without recursion. */
    private static final class TreeBuilder {
        private final XMLStreamReader reader;
        private final List<Finding> findings;
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private final StringBuilder characters = new StringBuilder();
        private int elements;

        TreeBuilder(XMLStreamReader reader, List<Finding> findings) {
            this.reader = reader;
            this.findings = findings;
        }

        XmlElement build() throws XMLStreamException {
            XmlElement root = startTag(reader);
            open.push(root);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> {
                        endCharacters();
                        open.pop();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        characters.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName());
                    default -> {}
                }
            }
            return root;
        }

        private void start() {
            endCharacters();
            if (open.size() >= DEPTH_MAX) {
                throw new Fault(
                        "wire-too-deep",
                        Fault.Kind.EXTERNAL,
                        "The message nests elements deeper than " + DEPTH_MAX
                                + ", which no format does. Tell its sender.");
            }
            if (++elements > ELEMENTS_MAX) {
                throw new Fault(
                        "wire-too-large",
                        Fault.Kind.CAPACITY,
                        "The message has more than " + ELEMENTS_MAX
                                + " elements. Ask the sender to send items one by one.");
            }
            XmlElement element = startTag(reader);
            parent().content().add(element);
            open.push(element);
        }

        private XmlElement parent() {
            return java.util.Objects.requireNonNull(open.peek(), "the reader guards the nesting");
        }

        private void endCharacters() {
            if (!characters.isEmpty()) {
                parent().content().add(new XmlNode.Characters(characters.toString()));
                characters.setLength(0);
            }
        }

        private void entity(String name) {
            String known = Entities.getByName(name);
            if (known.isEmpty()) {
                findings.add(new Finding(
                        "wire-entity", "/", "&" + Words.shortened(name) + "; is not known; it was left out"));
            }
            characters.append(known);
        }

        static XmlElement startTag(XMLStreamReader reader) {
            String namespace = reader.getNamespaceURI();
            int count = reader.getAttributeCount();
            Map<String, String> attributes = count == 0 ? Map.of() : HashMap.newHashMap(count);
            for (int i = 0; i < count; i++) {
                String attributeNamespace = reader.getAttributeNamespace(i);
                if (attributeNamespace == null || attributeNamespace.isEmpty()) {
                    attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                } else if (attributeNamespace.equals(XMLConstants.XML_NS_URI)) {
                    attributes.put("xml:" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
            return new XmlElement(
                    namespace == null ? "" : namespace, reader.getLocalName(), attributes, new ArrayList<>(4));
        }
    }
}
