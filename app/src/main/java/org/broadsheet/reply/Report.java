package org.broadsheet.reply;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A reader says that a reply should not stand there. */
public record Report(long id, ReplyId reply, Why why, String note, Instant madeAt) {

    /** What is wrong with it. */
    public enum Why {
        SPAM,
        RUDE,
        UNLAWFUL,
        OTHER;

        /** As kept and sent by the form. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty when it is none. */
        public static Optional<Why> of(String word) {
            for (Why why : values()) {
                if (why.word().equals(word)) {
                    return Optional.of(why);
                }
            }
            return Optional.empty();
        }
    }
}
