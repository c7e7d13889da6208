package org.broadsheet.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * Prints a body as HTML: the subset that is stored and, with the site's own pictures, that of a page. Safe for any
 * thread.
 */
public final class BodyHtml {

    /**
     * A picture as a page shows it. Attributes that are empty or 0 are left out.
     *
     * @param src an address
     * @param srcset further sizes of it, as in HTML section 4.8.4.2.1
     * @param sizes how wide it is shown, as in HTML section 4.8.4.2.1
     * @param width pixels of {@code src}
     * @param height pixels of {@code src}
     * @param webp the same sizes as WebP, written as {@code srcset}
     */
    public record Image(String src, String srcset, String sizes, int width, int height, String webp) {
        public Image(String src, String srcset, String sizes, int width, int height) {
            this(src, srcset, sizes, width, height, "");
        }
    }

    private final Function<Block.Figure, Image> images;

    /** Prints pictures as they are stored: an address and nothing else. */
    public BodyHtml() {
        this(figure -> new Image(figure.src(), "", "", 0, 0));
    }

    /** @param images how a figure's picture is to be shown */
    public BodyHtml(Function<Block.Figure, Image> images) {
        this.images = images;
    }

    public Html render(Body body) {
        var out = new StringBuilder(4096);
        blocks(body.blocks(), out);
        return new Html(out.toString());
    }

    /** Inline text alone, for a caption or a line outside of the body. */
    public Html phrase(List<Inline> text) {
        var out = new StringBuilder(256);
        inlines(text, out);
        return new Html(out.toString());
    }

    private void blocks(List<Block> blocks, StringBuilder out) {
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            block(blocks.get(i), out);
        }
    }

    private void block(Block block, StringBuilder out) {
        switch (block) {
            case Block.Paragraph paragraph -> element("p", paragraph.text(), out);
            case Block.Heading heading -> element(heading.level() == 2 ? "h2" : "h3", heading.text(), out);
            case Block.Quote quote -> {
                out.append("<blockquote>");
                blocks(quote.blocks(), out);
                out.append("</blockquote>");
            }
            case Block.Listing listing -> listing(listing, out);
            case Block.Figure figure -> figure(figure, out);
            case Block.Table table -> table(table, out);
            case Block.Rule rule -> out.append("<hr>");
            case Block.Embed embed -> {
                out.append("<figure class=\"embed\"><a");
                attribute("href", embed.url(), out);
                out.append('>');
                text(embed.title().isEmpty() ? embed.url() : embed.title(), out);
                out.append("</a></figure>");
            }
        }
    }

    private static void element(String name, List<Inline> text, StringBuilder out) {
        out.append('<').append(name).append('>');
        inlines(text, out);
        out.append("</").append(name).append('>');
    }

    private static void listing(Block.Listing listing, StringBuilder out) {
        String name = listing.ordered() ? "ol" : "ul";
        out.append('<').append(name).append('>');
        listing.items().forEach(item -> element("li", item, out));
        out.append("</").append(name).append('>');
    }

    private static void table(Block.Table table, StringBuilder out) {
        out.append("<table>");
        for (Block.Row row : table.rows()) {
            out.append("<tr>");
            row.cells().forEach(cell -> element(cell.header() ? "th" : "td", cell.text(), out));
            out.append("</tr>");
        }
        out.append("</table>");
    }

    private void figure(Block.Figure figure, StringBuilder out) {
        Image image = images.apply(figure);
        out.append("<figure>");
        if (!image.webp().isEmpty()) {
            out.append("<picture><source type=\"image/webp\"");
            attribute("srcset", image.webp(), out);
            attribute("sizes", image.sizes(), out);
            out.append('>');
        }
        out.append("<img");
        attribute("src", image.src(), out);
        if (!image.srcset().isEmpty()) {
            attribute("srcset", image.srcset(), out);
            attribute("sizes", image.sizes(), out);
        }
        if (image.width() > 0 && image.height() > 0) {
            attribute("width", Integer.toString(image.width()), out);
            attribute("height", Integer.toString(image.height()), out);
        }
        attribute("alt", figure.alt(), out);
        out.append(image.webp().isEmpty() ? " loading=\"lazy\">" : " loading=\"lazy\"></picture>");
        if (!figure.caption().isEmpty() || figure.credit().isPresent()) {
            out.append("<figcaption>");
            inlines(figure.caption(), out);
            figure.credit().ifPresent(credit -> {
                out.append(figure.caption().isEmpty() ? "" : " ").append("<span class=\"credit\">");
                text(credit, out);
                out.append("</span>");
            });
            out.append("</figcaption>");
        }
        out.append("</figure>");
    }

    private static void inlines(List<Inline> text, StringBuilder out) {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Text words -> text(words.characters(), out);
                case Inline.Emphasis emphasis -> element("em", emphasis.text(), out);
                case Inline.Strong strong -> element("strong", strong.text(), out);
                case Inline.LineBreak lineBreak -> out.append("<br>");
                case Inline.Link link -> {
                    out.append("<a");
                    attribute("href", link.href(), out);
                    out.append('>');
                    inlines(link.text(), out);
                    out.append("</a>");
                }
            }
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }

    /** Between tags three characters are enough (HTML section 13.1.2.4), and prose is full of the other two. */
    private static void text(String characters, StringBuilder out) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
    }
}
