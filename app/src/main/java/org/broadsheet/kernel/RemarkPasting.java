package org.broadsheet.kernel;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Safelist;

/**
 * Turns pasted HTML into light markup. Only text with a tag of the subset in it is taken for HTML: who writes {@code a < b} means it.
 * What is not in the subset goes with its markup; scripts, styles and frames go with their content.
 */
final class RemarkPasting {
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|br|a|b|i|em|strong|blockquote|code|pre|div|span|q|cite|ul|ol|li|h[1-6]|font|u|s|script|style|iframe|img|svg|"
                    + "table|object|embed|form|input|video|audio|math|body|html|marquee|template|details|link|meta|base)\\b[^>]{0,2000}/?>?",
            Pattern.CASE_INSENSITIVE);

    private static final Safelist SUBSET = Safelist.none()
            .addTags("p", "br", "div", "a", "b", "i", "em", "strong", "blockquote", "q", "code", "pre", "ul", "ol", "li",
                    "h1", "h2", "h3", "h4", "h5", "h6", "tr")
            .addAttributes("a", "href");

    /** Deeper markup is dropped: nobody pastes it, and it costs. */
    private static final int DEPTH_MAX = 40;

    private RemarkPasting() {}

    static String plain(String typed) {
        if (typed.indexOf('<') < 0 || !MARKUP.matcher(typed).find()) {
            return typed;
        }
        var body = Jsoup.parseBodyFragment(Jsoup.clean(typed, "", SUBSET, new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false)))
                .body();
        var out = new StringBuilder(typed.length());
        children(body, out, 0);
        return out.toString();
    }

    private static void children(Element parent, StringBuilder out, int depth) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                out.append(text.getWholeText());
            } else if (child instanceof Element element && depth < DEPTH_MAX) {
                element(element, out, depth + 1);
            }
        }
    }

    private static void element(Element element, StringBuilder out, int depth) {
        switch (element.normalName()) {
            case "br" -> out.append('\n');
            case "em", "i" -> marked(element, "*", out, depth);
            case "strong", "b" -> marked(element, "**", out, depth);
            case "code" -> marked(element, "`", out, depth);
            case "pre" -> out.append("\n\n```\n").append(element.wholeText().replace("```", "'''")).append("\n```\n\n");
            case "a" -> link(element, out);
            case "blockquote" -> {
                var inner = new StringBuilder();
                children(element, inner, depth);
                out.append("\n\n").append(inner.toString().strip().replaceAll("(?m)^", "> ")).append("\n\n");
            }
            case "q" -> {
                out.append('“');
                children(element, out, depth);
                out.append('”');
            }
            case "li" -> {
                out.append("\n– ");
                children(element, out, depth);
            }
            default -> {
                out.append("\n\n");
                children(element, out, depth);
                out.append("\n\n");
            }
        }
    }

    private static void marked(Element element, String mark, StringBuilder out, int depth) {
        var inner = new StringBuilder();
        children(element, inner, depth);
        String words = inner.toString().strip();
        boolean isOneRun = !words.isEmpty() && words.indexOf('\n') < 0 && !words.contains(mark);
        out.append(isOneRun ? mark + words + mark : inner);
    }

    private static void link(Element element, StringBuilder out) {
        String words = element.text().replaceAll("[\\[\\]]", "").strip();
        var href = Addresses.web(element.attr("href")).filter(address -> address.indexOf(')') < 0 && address.indexOf('(') < 0);
        if (href.isPresent() && !words.isEmpty() && !words.equals(href.get())) {
            out.append('[').append(words).append("](").append(href.get()).append(')');
        } else {
            out.append(href.orElse(words));
        }
    }
}
