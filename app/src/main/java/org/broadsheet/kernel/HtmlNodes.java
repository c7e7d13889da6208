package org.broadsheet.kernel;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Gives a text that may be hostile to the HTML parser (jsoup), within bounds. */
final class HtmlNodes {
    /** Longest text that is read; a whole novel has about half of it. */
    static final int CHARACTERS_MAX = 2 * 1024 * 1024;

    /** Most elements; the HTML parser's time grows faster than their number when they are nested wrongly. */
    static final int TAGS_MAX = 20_000;

    private HtmlNodes() {}

    /** @throws Fault {@code body-too-large}, {@code body-malformed} */
    static List<Node> of(String html) {
        checkLength(html);
        checkTags(html);
        return nodes(html);
    }

    /** @throws Fault {@code body-too-large} */
    static void checkLength(String text) {
        if (text.length() > CHARACTERS_MAX) {
            throw new Fault(
                    "body-too-large",
                    Fault.Kind.USER,
                    "The text has " + text.length() + " characters; at most " + CHARACTERS_MAX
                            + " are read. Split it.");
        }
    }

    private static void checkTags(String html) {
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (at + 1 < html.length() && html.charAt(at + 1) != '/' && ++tags > TAGS_MAX) {
                throw new Fault(
                        "body-too-large",
                        Fault.Kind.USER,
                        "The text has more than " + TAGS_MAX + " elements of HTML. Split it or send it plainer.");
            }
        }
    }

    /** The parser's own bound on depth is 512; on some hostile nestings it fails with an exception of its own. */
    private static List<Node> nodes(String html) {
        try {
            return Parser.htmlParser().parseFragmentInput(html, new Element("body"), "");
        } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException broken) {
            throw new Fault(
                    "body-malformed",
                    Fault.Kind.USER,
                    "The text's HTML is nested so wrongly that it cannot be read. Send it plainer.",
                    broken);
        }
    }
}
