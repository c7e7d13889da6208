package org.broadsheet.wire.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An element of an XML message. {@link WireXml} fills {@code content} while it reads; nobody changes it later.
 *
 * @param namespace its namespace name, empty for none
 * @param name without prefix
 * @param attributes those without a namespace by their name, {@code xml:} ones with that prefix; others are left out
 */
record XmlElement(String namespace, String name, Map<String, String> attributes, List<XmlNode> content)
        implements XmlNode {

    /** The value of an attribute without the white space around it; empty when it is absent. */
    String attribute(String attributeName) {
        String value = attributes.get(attributeName);
        return value == null ? "" : value.strip();
    }

    boolean is(String expected) {
        return name.equals(expected);
    }

    /** The first child element of that name. */
    Optional<XmlElement> child(String childName) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement element && element.name.equals(childName)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    List<XmlElement> children(String childName) {
        return children(element -> element.name.equals(childName));
    }

    List<XmlElement> children() {
        return children(element -> true);
    }

    private List<XmlElement> children(Predicate<XmlElement> wanted) {
        return content.stream()
                .filter(node -> node instanceof XmlElement)
                .map(XmlElement.class::cast)
                .filter(wanted)
                .toList();
    }

    /** The first descendant of that name, in document order. */
    Optional<XmlElement> descendant(String wanted) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement element) {
                Optional<XmlElement> found =
                        element.name.equals(wanted) ? Optional.of(element) : element.descendant(wanted);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** All characters below this element, line ends at br, white space collapsed. */
    String text() {
        if (content.size() == 1 && content.getFirst() instanceof XmlNode.Characters only) {
            return Words.collapse(only.characters());
        }
        return Words.collapse(rawText());
    }

    /** All characters below this element as they came. */
    String rawText() {
        var text = new StringBuilder();
        appendTo(text);
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        for (XmlNode node : content) {
            switch (node) {
                case XmlNode.Characters characters -> text.append(characters.characters());
                case XmlElement element -> {
                    if (element.name.equals("br")) {
                        text.append('\n');
                    }
                    element.appendTo(text);
                }
            }
        }
    }

    /** The text of the first child of that name; empty when it is absent. */
    String childText(String childName) {
        return child(childName).map(XmlElement::text).orElse("");
    }
}
