package org.broadsheet.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** The words of a body without markup: blocks parted by an empty line, items and rows by a line end, cells by a tab. */
final class BodyText {
    private BodyText() {}

    static String render(Body body) {
        return blocks(body.blocks());
    }

    private static String blocks(List<Block> blocks) {
        return blocks.stream()
                .map(BodyText::block)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> of(paragraph.text());
            case Block.Heading heading -> of(heading.text());
            case Block.Quote quote -> blocks(quote.blocks());
            case Block.Listing listing ->
                listing.items().stream().map(BodyText::of).collect(Collectors.joining("\n"));
            case Block.Figure figure -> of(figure.caption());
            case Block.Table table -> table.rows().stream().map(BodyText::row).collect(Collectors.joining("\n"));
            case Block.Rule rule -> "";
            case Block.Embed embed -> embed.title();
        };
    }

    private static String row(Block.Row row) {
        return row.cells().stream().map(cell -> of(cell.text())).collect(Collectors.joining("\t"));
    }

    /** The words of inline text; a line end is one. */
    static String of(List<Inline> text) {
        var words = new StringBuilder();
        append(text, words);
        return words.toString();
    }

    private static void append(List<Inline> text, StringBuilder words) {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Text run -> words.append(run.characters());
                case Inline.Emphasis emphasis -> append(emphasis.text(), words);
                case Inline.Strong strong -> append(strong.text(), words);
                case Inline.Link link -> append(link.text(), words);
                case Inline.LineBreak lineBreak -> words.append('\n');
            }
        }
    }

    /** Plain characters with white space collapsed as in a body, and what no page can carry left out. */
    static String collapsed(String characters) {
        var run = new Inlines();
        run.append(characters);
        return of(run.take());
    }
}
