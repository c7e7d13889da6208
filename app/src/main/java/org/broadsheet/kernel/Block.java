package org.broadsheet.kernel;

import java.util.List;
import java.util.Optional;

/**
 * One block of a story's body. The family is closed: what is not here does not exist in a body, which is why a body
 * cannot carry a script. Text keeps its typography exactly (quotes, dashes, non-breaking spaces, bidi marks).
 */
public sealed interface Block {

    /** A paragraph; never empty after {@link Body#parse}. */
    record Paragraph(List<Inline> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /** A crosshead. Level 2 or 3; level 1 is the headline and never part of a body. */
    record Heading(int level, List<Inline> text) implements Block {
        public Heading {
            if (level != 2 && level != 3) {
                throw new IllegalArgumentException("a crosshead has level 2 or 3, not " + level);
            }
            text = List.copyOf(text);
        }
    }

    /** A block quotation. */
    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A list; nested lists are flattened into their parent when parsed. */
    record Listing(boolean ordered, List<List<Inline>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A picture inside the text.
     *
     * @param src address of the picture: a path of this site once it was taken in, else the sender's href
     * @param alt what a reader who cannot see it is told; may be empty
     * @param credit who made it; printed beside the caption
     */
    record Figure(String src, String alt, List<Inline> caption, Optional<String> credit) implements Block {
        public Figure {
            caption = List.copyOf(caption);
        }
    }

    /** A table, row by row. */
    record Table(List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** One row of a {@link Table}. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One cell of a {@link Row}; {@code header} for th. */
    record Cell(boolean header, List<Inline> text) {
        public Cell {
            text = List.copyOf(text);
        }
    }

    /** A thematic break (hr). */
    record Rule() implements Block {}

    /**
     * Somebody else's content, as a typed placeholder; it is printed as a plain link and loads nothing by itself.
     *
     * @param url an http or https address
     */
    record Embed(String url, String title) implements Block {}
}
