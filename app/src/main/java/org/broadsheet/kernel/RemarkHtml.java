package org.broadsheet.kernel;

import java.util.List;

/** Prints a remark. Each block finds its own direction, so that one language in the middle of another reads right. */
final class RemarkHtml {
    /** WHATWG HTML, section 4.6.7: a reader's link, which we do not vouch for. */
    private static final String REL = "\" rel=\"ugc nofollow noopener\">";

    private RemarkHtml() {}

    static Html render(List<Remark.Part> parts) {
        var out = new StringBuilder(512);
        parts(parts, out);
        return new Html(out.toString());
    }

    private static void parts(List<Remark.Part> parts, StringBuilder out) {
        for (var part : parts) {
            switch (part) {
                case Remark.Paragraph(var runs) -> {
                    out.append("<p dir=\"auto\">");
                    runs(runs, out);
                    out.append("</p>");
                }
                case Remark.Quote(var inner) -> {
                    out.append("<blockquote>");
                    parts(inner, out);
                    out.append("</blockquote>");
                }
                case Remark.Code(String text) -> {
                    out.append("<pre dir=\"ltr\"><code>");
                    Html.escape(text, out);
                    out.append("</code></pre>");
                }
            }
        }
    }

    private static void runs(List<Remark.Run> runs, StringBuilder out) {
        for (var run : runs) {
            switch (run) {
                case Remark.Words(String text) -> Html.escape(text, out);
                case Remark.Stressed(var inner) -> {
                    out.append("<em>");
                    runs(inner, out);
                    out.append("</em>");
                }
                case Remark.Strong(var inner) -> {
                    out.append("<strong>");
                    runs(inner, out);
                    out.append("</strong>");
                }
                case Remark.Snippet(String text) -> {
                    out.append("<code>");
                    Html.escape(text, out);
                    out.append("</code>");
                }
                case Remark.Link(String href, String text) -> {
                    out.append("<a href=\"");
                    Html.escape(href, out);
                    out.append(REL);
                    Html.escape(text, out);
                    out.append("</a>");
                }
                case Remark.LineEnd() -> out.append("<br>");
            }
        }
    }
}
