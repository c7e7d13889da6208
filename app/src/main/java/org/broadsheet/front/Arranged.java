package org.broadsheet.front;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.broadsheet.log.Actor;

/**
 * An arrangement that is or was live.
 *
 * @param number 1, 2, 3 …; 0 stands for everything by rule, before anybody arranged anything
 * @param origin the number of the one that this one brought back; its own number when it was new
 */
public record Arranged(long number, Arrangement arrangement, long origin, Kind why, Actor by, Instant at) {

    /** How it came to be live. */
    public enum Kind {
        ARRANGED,
        UNDONE,
        PUT_BACK;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst().orElseThrow();
        }
    }

    static final Arranged BY_RULE =
            new Arranged(0, Arrangement.BY_RULE, 0, Kind.ARRANGED, Actor.OPERATOR, Instant.EPOCH);
}
