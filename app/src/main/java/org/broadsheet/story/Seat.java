package org.broadsheet.story;

import java.time.Instant;

/**
 * A browser window in which a story is open.
 *
 * @param word the window's own random word
 * @param account whose it is
 * @param name how the others on the desk know them
 * @param isWriting whether this window is the one that may write
 */
public record Seat(StoryId story, String word, long account, String name, boolean isWriting, Instant seenAt) {
    private static final String WORD = "[A-Za-z0-9_-]{8,64}";

    public Seat {
        if (!word.matches(WORD)) {
            throw new IllegalArgumentException("not the word of a window");
        }
    }

    /** Whether a text can be the word of a window. */
    public static boolean isWord(String text) {
        return text.matches(WORD);
    }
}
