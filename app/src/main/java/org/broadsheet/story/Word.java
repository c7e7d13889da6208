package org.broadsheet.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Inline;

/**
 * A word, or one other character, of a paragraph, with the white space behind it and what it is marked as.
 *
 * @param characters a line end is {@code "\n"}
 * @param marks from the outermost to the innermost
 */
public record Word(String characters, List<Mark> marks) {
    private static final String LINE_END = "\n";

    /** A word with its apostrophes, or one other character, and the white space behind it. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}'’]+|\\S)\\s*|\\s+");

    public Word {
        marks = List.copyOf(marks);
    }

    /** What a word is marked as. */
    public sealed interface Mark {
        /** em. */
        record Emphasis() implements Mark {}

        /** strong. */
        record Strong() implements Mark {}

        /** a. */
        record Link(String href) implements Mark {}
    }

    /** Whether both say the same, whatever white space is behind them. */
    boolean isLike(Word other) {
        return characters.strip().equals(other.characters.strip()) && marks.equals(other.marks) && isLineEnd() == other.isLineEnd();
    }

    private boolean isLineEnd() {
        return characters.equals(LINE_END);
    }

    static List<Word> of(List<Inline> text) {
        var words = new ArrayList<Word>();
        append(text, List.of(), words);
        return words;
    }

    static List<Word> of(String text) {
        return of(List.of(new Inline.Text(text)));
    }

    private static void append(List<Inline> text, List<Mark> marks, List<Word> words) {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Text(String characters) -> {
                    var found = WORD.matcher(characters);
                    while (found.find()) {
                        words.add(new Word(found.group(), marks));
                    }
                }
                case Inline.Emphasis(List<Inline> inner) -> append(inner, and(marks, new Mark.Emphasis()), words);
                case Inline.Strong(List<Inline> inner) -> append(inner, and(marks, new Mark.Strong()), words);
                case Inline.Link(String href, List<Inline> inner) -> append(inner, and(marks, new Mark.Link(href)), words);
                case Inline.LineBreak() -> words.add(new Word(LINE_END, marks));
            }
        }
    }

    private static List<Mark> and(List<Mark> marks, Mark mark) {
        var more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }

    /** The words as they read, without marks. */
    public static String text(List<Word> words) {
        var text = new StringBuilder();
        words.forEach(word -> text.append(word.characters()));
        return text.toString();
    }

    /** Inline text of words that may come from several texts: where one ended, a space stands before the next letter. */
    static List<Inline> inlines(List<Word> words) {
        return inlines(parted(words), 0);
    }

    static List<Word> parted(List<Word> words) {
        var parted = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean isRunTogether = i + 1 < words.size() && endsInLetter(word) && beginsWithLetter(words.get(i + 1));
            parted.add(isRunTogether ? new Word(word.characters + " ", word.marks) : word);
        }
        return parted;
    }

    private static boolean endsInLetter(Word word) {
        return Character.isLetterOrDigit(word.characters.codePointBefore(word.characters.length()));
    }

    private static boolean beginsWithLetter(Word word) {
        return Character.isLetterOrDigit(word.characters.codePointAt(0));
    }

    private static List<Inline> inlines(List<Word> words, int depth) {
        var inlines = new ArrayList<Inline>();
        var plain = new StringBuilder();
        int i = 0;
        while (i < words.size()) {
            Word word = words.get(i);
            if (word.marks.size() == depth && !word.isLineEnd()) {
                plain.append(word.characters);
                i++;
                continue;
            }
            if (!plain.isEmpty()) {
                inlines.add(new Inline.Text(plain.toString()));
                plain.setLength(0);
            }
            if (word.marks.size() == depth) {
                inlines.add(new Inline.LineBreak());
                i++;
                continue;
            }
            int end = i;
            while (end < words.size() && words.get(end).marks.size() > depth
                    && words.get(end).marks.get(depth).equals(word.marks.get(depth))) {
                end++;
            }
            inlines.add(marked(word.marks.get(depth), inlines(words.subList(i, end), depth + 1)));
            i = end;
        }
        if (!plain.isEmpty()) {
            inlines.add(new Inline.Text(plain.toString()));
        }
        return inlines;
    }

    private static Inline marked(Mark mark, List<Inline> text) {
        return switch (mark) {
            case Mark.Emphasis() -> new Inline.Emphasis(text);
            case Mark.Strong() -> new Inline.Strong(text);
            case Mark.Link(String href) -> new Inline.Link(href, text);
        };
    }
}
