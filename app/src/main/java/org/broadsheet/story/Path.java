package org.broadsheet.story;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A story's address: {@code /2026/11/24/words}. Unique, and for ever of one story.
 *
 * @param day in the newsroom's zone, when the path was given
 * @param words ASCII letters, digits and hyphens; never empty
 */
public record Path(LocalDate day, String words) {
    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Path {
        if (!WORDS.matcher(words).matches()) {
            throw new IllegalArgumentException("not the words of a path: " + words);
        }
    }

    /** {@code /yyyy/mm/dd/words}. */
    public String address() {
        return "/" + day.toString().replace('-', '/') + "/" + words;
    }

    @Override
    public String toString() {
        return address();
    }
}
