package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.kernel.Language;

/** A published story as lists show it. */
public record Card(
        StoryId id,
        Path path,
        Language language,
        String section,
        String headline,
        String standfirst,
        String byline,
        String source,
        int urgency,
        Optional<Picture> picture,
        Instant publishedAt,
        Instant updatedAt,
        boolean isCorrected) {

    /** Whether it is news that interrupts. */
    public boolean isBreaking() {
        return urgency == 1 || urgency == 2;
    }

    public Cursor cursor() {
        return new Cursor(publishedAt, id);
    }

    /** A place in a list by newest first: what comes after it is older. */
    public record Cursor(Instant publishedAt, StoryId id) {
        /** For an address, e.g. {@code 1795342212345-0abc…}. */
        public String text() {
            return publishedAt.toEpochMilli() + "-" + id;
        }

        /** Empty when it is none of ours. */
        public static Optional<Cursor> parse(String text) {
            int dash = text.indexOf('-');
            if (dash < 1) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Cursor(
                        Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))),
                        StoryId.parse(text.substring(dash + 1))));
            } catch (IllegalArgumentException | java.time.DateTimeException notOurs) {
                return Optional.empty();
            }
        }
    }
}
