package org.broadsheet.api;

import java.util.List;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Inline;

/**
 * Makes the addresses in a body whole, for those who read it elsewhere.
 *
 * @param base the site's address, without a slash at its end
 */
record Absolute(String base) {

    Body body(Body body) {
        return new Body(blocks(body.blocks()));
    }

    /** A path of the site with the site before it; any other address as it is. */
    String address(String address) {
        return address.startsWith("/") ? base + address : address;
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> new Block.Paragraph(inlines(text));
            case Block.Heading(int level, var text) -> new Block.Heading(level, inlines(text));
            case Block.Quote(var blocks) -> new Block.Quote(blocks(blocks));
            case Block.Listing(boolean ordered, var items) ->
                new Block.Listing(ordered, items.stream().map(this::inlines).toList());
            case Block.Figure(var src, var alt, var caption, var credit) ->
                new Block.Figure(address(src), alt, inlines(caption), credit);
            case Block.Table(var rows) -> new Block.Table(rows.stream().map(this::row).toList());
            case Block.Rule rule -> rule;
            case Block.Embed embed -> embed;
        };
    }

    private Block.Row row(Block.Row row) {
        return new Block.Row(row.cells().stream()
                .map(cell -> new Block.Cell(cell.header(), inlines(cell.text())))
                .toList());
    }

    private List<Inline> inlines(List<Inline> text) {
        return text.stream().map(this::inline).toList();
    }

    private Inline inline(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text;
            case Inline.Emphasis(var text) -> new Inline.Emphasis(inlines(text));
            case Inline.Strong(var text) -> new Inline.Strong(inlines(text));
            case Inline.Link(var href, var text) -> new Inline.Link(address(href), inlines(text));
            case Inline.LineBreak lineBreak -> lineBreak;
        };
    }
}
