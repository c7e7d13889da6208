package org.broadsheet.desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Inline;

/**
 * A body as plain text that can be typed: parts with an empty line between, {@code ##} and {@code ###} for headings, {@code -}
 * and {@code 1.} for lists, {@code >} for a quotation, {@code **strong**}, {@code *stressed*} and {@code [words](address)}; a
 * backslash makes the next mark an ordinary character. A subset of CommonMark 0.31 in its commonest writing. What comes out goes
 * through {@link Body#parse}, so an address that no body can have is dropped and its words stay.
 */
final class PlainBody {
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\n[ \\t]*\\n\\s*");
    private static final Pattern ITEM = Pattern.compile("[-*•] +(.*)");
    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,3}[.)] +(.*)");
    private static final Pattern QUOTED = Pattern.compile("> ?(.*)");
    private static final Pattern MARKS = Pattern.compile("([\\\\*\\[\\]])");
    private static final Pattern BEGINNING = Pattern.compile("^([0-9]{1,3}(?=[.)] )|(?=#|>|[-•] ))", Pattern.MULTILINE);
    private static final String ESCAPABLE = "\\*[]#>-•.)";
    /** Longest link in words and address together: keeps an open bracket from being looked for to the end of the text. */
    private static final int LINK_LENGTH_MAX = 2_000;

    static Body read(String typed) {
        String text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        var blocks = new ArrayList<Block>();
        for (String part : BETWEEN_PARTS.split(text)) {
            if (!part.isBlank()) {
                blocks.addAll(blocks(part.strip()));
            }
        }
        return Body.parse(new Body(blocks).toHtml().markup());
    }

    /** A heading may stand right above its text. */
    private static List<Block> blocks(String part) {
        int end = part.indexOf('\n');
        String first = end < 0 ? part : part.substring(0, end);
        if (first.startsWith("## ") || first.startsWith("### ")) {
            int level = first.indexOf(' ');
            var heading = new Block.Heading(level, inline(first.substring(level + 1).strip()));
            var blocks = new ArrayList<Block>(List.of(heading));
            if (end >= 0) {
                blocks.addAll(blocks(part.substring(end + 1).strip()));
            }
            return blocks;
        }
        var lines = List.of(part.split("\n"));
        return List.of(listing(lines, ITEM, false)
                .or(() -> listing(lines, NUMBERED, true))
                .or(() -> quote(lines))
                .orElseGet(() -> paragraph(lines)));
    }

    private static Optional<Block> listing(List<String> lines, Pattern item, boolean isOrdered) {
        return stripped(lines, item)
                .map(items -> new Block.Listing(isOrdered, items.stream().map(PlainBody::inline).toList()));
    }

    private static Optional<Block> quote(List<String> lines) {
        return stripped(lines, QUOTED).map(quoted -> new Block.Quote(List.of(paragraph(quoted))));
    }

    /** What follows the mark, if each line has it. */
    private static Optional<List<String>> stripped(List<String> lines, Pattern mark) {
        var stripped = new ArrayList<String>();
        for (String line : lines) {
            var found = mark.matcher(line.strip());
            if (!found.matches()) {
                return Optional.empty();
            }
            stripped.add(found.group(1));
        }
        return Optional.of(stripped);
    }

    private static Block paragraph(List<String> lines) {
        var text = new ArrayList<Inline>();
        for (String line : lines) {
            if (!text.isEmpty()) {
                text.add(new Inline.LineBreak());
            }
            text.addAll(inline(line.strip()));
        }
        return new Block.Paragraph(text);
    }

    private static List<Inline> inline(String text) {
        var runs = new ArrayList<Inline>();
        var plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            if (character == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
                plain.append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            var marked = marked(text, at);
            if (marked.isEmpty()) {
                plain.append(character);
                at++;
                continue;
            }
            flush(plain, runs);
            runs.add(marked.get().run());
            at = marked.get().end();
        }
        flush(plain, runs);
        return runs;
    }

    private record Marked(Inline run, int end) {}

    private static Optional<Marked> marked(String text, int at) {
        if (text.startsWith("**", at)) {
            return between(text, at, "**").map(end -> new Marked(
                    new Inline.Strong(inline(text.substring(at + 2, end))), end + 2));
        }
        if (text.charAt(at) == '*') {
            return between(text, at, "*").map(end -> new Marked(
                    new Inline.Emphasis(inline(text.substring(at + 1, end))), end + 1));
        }
        return text.charAt(at) == '[' ? link(text, at) : Optional.empty();
    }

    /** Where the same mark closes again, with something between. */
    private static Optional<Integer> between(String text, int at, String mark) {
        int from = at + mark.length();
        int end = text.indexOf(mark, from);
        boolean isOpened = from < text.length() && !Character.isWhitespace(text.charAt(from));
        return end > from && isOpened ? Optional.of(end) : Optional.empty();
    }

    private static Optional<Marked> link(String text, int at) {
        String window = text.substring(at, Math.min(text.length(), at + LINK_LENGTH_MAX));
        int middle = window.indexOf("](");
        int end = middle < 0 ? -1 : window.indexOf(')', middle);
        if (middle < 2 || end < middle + 3) {
            return Optional.empty();
        }
        String href = window.substring(middle + 2, end).strip();
        return Optional.of(new Marked(new Inline.Link(href, inline(window.substring(1, middle))), at + end + 1));
    }

    private static void flush(StringBuilder plain, List<Inline> runs) {
        if (!plain.isEmpty()) {
            runs.add(new Inline.Text(plain.toString()));
            plain.setLength(0);
        }
    }

    /** As it can be typed again; of what cannot, the words alone. */
    static String write(Body body) {
        return body.blocks().stream()
                .map(PlainBody::write)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String write(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> BEGINNING.matcher(writeInline(text)).replaceAll("$1\\\\");
            case Block.Heading(int level, var text) -> "#".repeat(level) + " " + writeInline(text);
            case Block.Quote(var blocks) ->
                blocks.stream()
                        .map(PlainBody::write)
                        .flatMap(String::lines)
                        .map(line -> "> " + line)
                        .collect(Collectors.joining("\n"));
            case Block.Listing(boolean isOrdered, var items) -> {
                var lines = new ArrayList<String>();
                for (var item : items) {
                    lines.add((isOrdered ? lines.size() + 1 + ". " : "- ") + writeInline(item).replace('\n', ' '));
                }
                yield String.join("\n", lines);
            }
            case Block.Rule _, Block.Figure _, Block.Table _, Block.Embed _ -> new Body(List.of(block)).toText();
        };
    }

    private static String writeInline(List<Inline> text) {
        return text.stream()
                .map(run -> switch (run) {
                    case Inline.Text(String characters) -> MARKS.matcher(characters).replaceAll("\\\\$1");
                    case Inline.Strong(var inner) -> "**" + writeInline(inner) + "**";
                    case Inline.Emphasis(var inner) -> "*" + writeInline(inner) + "*";
                    case Inline.Link(String href, var inner) -> "[" + writeInline(inner) + "](" + href + ")";
                    case Inline.LineBreak() -> "\n";
                })
                .collect(Collectors.joining());
    }

    private PlainBody() {}
}
