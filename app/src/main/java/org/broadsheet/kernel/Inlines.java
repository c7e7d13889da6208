package org.broadsheet.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the inline content of one block: collapses white space by the rules of HTML, keeps every other character,
 * merges neighbouring text, and puts a space or line end between two marks outside of both, so that equal words give
 * an equal list however their markup was nested.
 */
final class Inlines {
    /** What a run of text can be marked as; a mark inside the same mark says nothing and is dropped. */
    enum Mark {
        EMPHASIS,
        STRONG,
        LINK
    }

    private static final class Frame {
        final Mark mark;
        final String href;
        final List<Inline> done = new ArrayList<>();
        final StringBuilder text = new StringBuilder();

        Frame(Mark mark, String href) {
            this.mark = mark;
            this.href = href;
        }

        boolean isEmpty() {
            return done.isEmpty() && text.isEmpty();
        }

        List<Inline> content() {
            if (!text.isEmpty()) {
                done.add(new Inline.Text(text.toString()));
                text.setLength(0);
            }
            return done;
        }

        Inline marked() {
            return switch (mark) {
                case EMPHASIS -> new Inline.Emphasis(content());
                case STRONG -> new Inline.Strong(content());
                case LINK -> new Inline.Link(href, content());
            };
        }
    }

    /** Windows-1252's characters at 0x80 to 0x9F, which senders leave in text that claims to be Latin-1 or Unicode. */
    private static final String WINDOWS_1252 =
            "\u20ac\0\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\0\u017d\0"
                    + "\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\0\u017e\u0178";

    private final List<Frame> frames = new ArrayList<>();
    private boolean started;
    private boolean visible;
    private boolean spaceDue;
    private int breaksDue;

    Inlines() {
        frames.add(new Frame(Mark.EMPHASIS, ""));
    }

    /** @return whether the mark was opened, and so has to be closed */
    boolean open(Mark mark, String href) {
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).mark == mark) {
                return false;
            }
        }
        frames.add(new Frame(mark, href));
        return true;
    }

    void close() {
        Frame closed = frames.removeLast();
        if (!closed.isEmpty()) {
            Frame parent = frames.getLast();
            parent.content();
            parent.done.add(closed.marked());
        }
    }

    /** @return how many line ends now follow each other */
    int lineBreak() {
        if (started) {
            breaksDue++;
            spaceDue = false;
        }
        return breaksDue;
    }

    void append(String characters) {
        StringBuilder text = frames.getLast().text;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                spaceDue |= started && breaksDue == 0;
                continue;
            }
            char kept = kept(characters, i);
            if (kept == 0) {
                continue;
            }
            if (spaceDue || breaksDue > 0) {
                separate();
            }
            started = true;
            visible |= !isBlank(kept);
            text.append(kept);
        }
    }

    /** The character to keep, 0 for none: XML 1.0 section 2.2, so that every feed and page can carry it. */
    private static char kept(String characters, int i) {
        char c = characters.charAt(i);
        if (c < 0x20 || c == 0x7f || c >= 0xfffe) {
            return 0;
        }
        if (c >= 0x80 && c <= 0x9f) {
            return WINDOWS_1252.charAt(c - 0x80);
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < characters.length() && Character.isLowSurrogate(characters.charAt(i + 1)) ? c : 0;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(characters.charAt(i - 1)) ? c : 0;
        }
        return c;
    }

    private static boolean isBlank(char c) {
        return c == '\u00a0'
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u00ad'
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private void separate() {
        int outer = frames.size() - 1;
        while (outer > 0 && frames.get(outer).isEmpty()) {
            outer--;
        }
        Frame frame = frames.get(outer);
        if (breaksDue > 0) {
            frame.content();
            frame.done.add(new Inline.LineBreak());
        } else {
            frame.text.append(' ');
        }
        breaksDue = 0;
        spaceDue = false;
    }

    /** The content so far, empty when nothing of it can be seen; marks that are open go on in the next block. */
    List<Inline> take() {
        if (!started) {
            breaksDue = 0;
            return List.of();
        }
        List<Frame> open = List.copyOf(frames.subList(1, frames.size()));
        while (frames.size() > 1) {
            close();
        }
        List<Inline> content = visible ? List.copyOf(frames.getLast().content()) : List.of();
        frames.clear();
        frames.add(new Frame(Mark.EMPHASIS, ""));
        open.forEach(frame -> frames.add(new Frame(frame.mark, frame.href)));
        started = visible = spaceDue = false;
        breaksDue = 0;
        return content;
    }
}
