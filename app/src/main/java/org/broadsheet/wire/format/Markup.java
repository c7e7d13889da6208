package org.broadsheet.wire.format;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;

/** Gives an XML body (XHTML, NITF 3.x or a mixture) to the one reader of bodies, {@link Body#parse}. */
final class Markup {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "media-reference");
    private static final List<String> ATTRIBUTES =
            List.of("href", "src", "alt", "class", "width", "height", "source", "mime-type", "alternate-text");

    private Markup() {}

    /** The body that stands in the children of {@code parent}. */
    static Body body(XmlElement parent, WireItemDraft draft) {
        var html = new StringBuilder(4096);
        inner(parent, html);
        return body(html.toString(), draft);
    }

    /** A body out of HTML; one that cannot be read holds the item, so that at least a kill is never refused for it. */
    static Body body(String html, WireItemDraft draft) {
        try {
            return Body.parse(html);
        } catch (Fault unreadable) {
            draft.unreadableBody(unreadable);
            return Body.EMPTY;
        }
    }

    /** The children of {@code parent} as HTML. */
    static void inner(XmlElement parent, StringBuilder html) {
        for (XmlNode node : parent.content()) {
            switch (node) {
                case XmlNode.Characters characters -> escape(characters.characters(), html);
                case XmlElement element -> outer(element, html);
            }
        }
    }

    private static void outer(XmlElement element, StringBuilder html) {
        String name = htmlName(element);
        html.append('<').append(name);
        for (String attribute : ATTRIBUTES) {
            String value = element.attributes().get(attribute);
            if (value != null) {
                html.append(' ').append(attribute).append("=\"");
                escape(value, html);
                html.append('"');
            }
        }
        html.append('>');
        if (!VOID.contains(name)) {
            inner(element, html);
            html.append("</").append(name).append('>');
        } else if (name.equals("media-reference")) {
            html.append("</media-reference>");
        }
    }

    /** Characters that a tag's name may not have in HTML would end it; such an element gives its words alone. */
    private static String htmlName(XmlElement element) {
        String name = element.name().toLowerCase(Locale.ROOT);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean isPlain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' && i > 0 || (c == '-' || c == '.') && i > 0;
            if (!isPlain) {
                return "span";
            }
        }
        return name;
    }

    private static void escape(String characters, StringBuilder html) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
