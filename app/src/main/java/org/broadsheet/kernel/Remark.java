package org.broadsheet.kernel;

import java.util.List;

/**
 * What a reader wrote, in a closed family smaller than a story's {@link Body}: paragraphs, quotations, code, emphasis, links. What is
 * not here does not exist in it. It is kept as {@link #source}, light markup that reads as it was typed; parsing what was kept gives
 * an equal remark.
 *
 * @param source light markup: an empty line parts paragraphs, {@code > } quotes, three backticks fence code; {@code *stressed*},
 *     {@code **strong**}, {@code `code`}, {@code [words](https://…)} and bare addresses
 */
public record Remark(String source, List<Part> parts) {

    /** A block. */
    public sealed interface Part {}

    /** A paragraph, with line ends where they were typed. */
    public record Paragraph(List<Run> runs) implements Part {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** Somebody else's words. */
    public record Quote(List<Part> parts) implements Part {
        public Quote {
            parts = List.copyOf(parts);
        }
    }

    /** Lines that are shown as they are. */
    public record Code(String text) implements Part {}

    /** Something inside a paragraph. */
    public sealed interface Run {}

    /** Characters. */
    public record Words(String text) implements Run {}

    /** Stressed words. */
    public record Stressed(List<Run> runs) implements Run {
        public Stressed {
            runs = List.copyOf(runs);
        }
    }

    /** Important words. */
    public record Strong(List<Run> runs) implements Run {
        public Strong {
            runs = List.copyOf(runs);
        }
    }

    /** A bit of code. */
    public record Snippet(String text) implements Run {}

    /** A link; {@code href} is http or https, nothing else survives parsing. */
    public record Link(String href, String text) implements Run {}

    /** A line end. */
    public record LineEnd() implements Run {}

    /** Nothing. */
    public static final Remark EMPTY = new Remark("", List.of());

    public Remark {
        parts = List.copyOf(parts);
    }

    /** Reads what somebody typed or pasted: light markup, or any HTML, however hostile. Total. */
    public static Remark parse(String typed) {
        String source = Legible.text(RemarkPasting.plain(typed));
        return new Remark(source, RemarkParser.parse(source));
    }

    /** Reads what was kept; the same as {@link #parse} but for the search for HTML. */
    public static Remark kept(String source) {
        return new Remark(source, RemarkParser.parse(source));
    }

    /** Safe markup; links are marked as a reader's (rel ugc). */
    public Html toHtml() {
        return RemarkHtml.render(parts);
    }

    /** The words alone. */
    public String toText() {
        return RemarkText.of(parts);
    }

    /** How many links there are. */
    public int links() {
        return RemarkText.links(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Without what was written. */
    @Override
    public String toString() {
        return "Remark[" + source.length() + "]";
    }
}
