package org.broadsheet.story;

import java.time.LocalDate;

/**
 * A story's address: {@code /2026/11/24/words}. Unique, and for ever of one story.
 *
 * @param day in the newsroom's zone, when the path was given
 * @param words ASCII letters, digits and hyphens; never empty
 */
public record Path(LocalDate day, String words) {
    public Path {
        if (!words.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not the words of a path: " + words);
        }
    }

    /** {@code /yyyy/mm/dd/words}. */
    public String address() {
        return "/%04d/%02d/%02d/%s".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), words);
    }

    @Override
    public String toString() {
        return address();
    }
}
