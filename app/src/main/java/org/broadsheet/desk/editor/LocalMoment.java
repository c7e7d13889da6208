package org.broadsheet.desk.editor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * What a local time that somebody typed means in the newsroom's zone. Where clocks are set forward there is an hour that does
 * not exist, and where they are set back one that is there twice: both are said, never guessed.
 */
sealed interface LocalMoment {

    /** One moment. */
    record One(Instant at) implements LocalMoment {}

    /**
     * Clocks jump over it.
     *
     * @param before the last minute before the jump is this one's end
     * @param after where they go on
     */
    record Skipped(LocalDateTime before, LocalDateTime after) implements LocalMoment {}

    /** It is there twice. */
    record Twice(Instant first, Instant second) implements LocalMoment {}

    /** It is no time. */
    record None() implements LocalMoment {}

    /** Which of two. */
    enum Pass {
        UNSAID,
        FIRST,
        SECOND;

        static Pass of(String word) {
            return switch (word) {
                case "first" -> FIRST;
                case "second" -> SECOND;
                default -> UNSAID;
            };
        }
    }

    /** @param text as a field of type datetime-local sends it (HTML section 2.3.5.5): {@code 2026-10-25T02:30} */
    static LocalMoment of(String text, ZoneId zone, Pass pass) {
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text.strip().replace(' ', 'T'));
        } catch (DateTimeParseException none) {
            return new None();
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition jump = zone.getRules().getTransition(local);
            return new Skipped(jump.getDateTimeBefore(), jump.getDateTimeAfter());
        }
        var first = local.toInstant(offsets.getFirst());
        if (offsets.size() == 1) {
            return new One(first);
        }
        var second = local.toInstant(offsets.getLast());
        return switch (pass) {
            case FIRST -> new One(first);
            case SECOND -> new One(second);
            case UNSAID -> new Twice(first, second);
        };
    }

    /** A moment as the same field takes it. */
    static String field(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(at.atZone(zone));
    }
}
