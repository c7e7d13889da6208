package org.broadsheet.kernel;

import java.util.List;

/**
 * A story's text: a list of {@link Block}s. It is kept in the database as the small, closed subset of HTML that
 * {@link #toHtml} writes and {@link #parse} reads; parsing what was written gives an equal body.
 */
public record Body(List<Block> blocks) {
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /**
     * Reads any HTML, however hostile or broken: what is in the subset is kept, what is not is dropped with its
     * markup (its words stay), and script, style, forms and frames go with their content.
     */
    public static Body parse(String html) {
        return BodyParser.parse(html);
    }

    /** Plain text: paragraphs parted by an empty line (or, without one, by line ends) become paragraphs. */
    public static Body ofText(String text) {
        return BodyParser.ofText(text);
    }

    /** The subset as it is stored. */
    public Html toHtml() {
        return new BodyHtml().render(this);
    }

    /** The words alone, blocks parted by an empty line. */
    public String toText() {
        return BodyText.render(this);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
