package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;

/** What a story's rules say to people, and how they keep what people say. */
final class Sentences {
    private static final int REASON_MAX = 1000;

    private Sentences() {}

    /** Why a story that is held does not go out now. */
    static String why(Story held, Optional<Instant> until) {
        if (held.state() == State.WITHHELD) {
            return "it is withheld: it goes out when it is released";
        }
        return until.map(at -> "it goes out by itself at " + at)
                .orElse("its embargo cannot be read: it waits for a person to lift it");
    }

    /** Somebody else was quicker. */
    static Outcome conflict(Story story, int base) {
        return new Outcome.Refused(
                "story-conflict",
                "story " + story.id() + " was changed meanwhile: this edit is based on version " + base
                        + ", the newest is " + story.latest());
    }

    /** A reason in one bounded line: no control character may keep a kill from being written down. */
    static String plain(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= REASON_MAX ? line : line.substring(0, REASON_MAX);
    }
}
