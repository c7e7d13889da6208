package org.broadsheet.reply;

import java.time.Instant;
import java.util.Locale;

/**
 * What is spam whatever it says.
 *
 * @param word a phrase in lower case; of other kinds a mark, which is for no screen
 * @param note why, for the newsroom
 */
public record Ban(long id, Kind kind, String word, String note, String madeBy, Instant madeAt) {

    /** By what a reply is known. */
    public enum Kind {
        READER,
        BLOCK,
        PHRASE;

        /** As kept. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Without what it is known by. */
    @Override
    public String toString() {
        return "Ban[" + kind.word() + "]";
    }
}
