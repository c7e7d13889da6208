package org.broadsheet.reply;

import java.time.Instant;

/** What came of an answer to a {@link Challenge}. */
public sealed interface Answered {
    /**
     * Right. That it makes one reply only is seen to where the reply is kept: its number is unique there.
     *
     * @param number of the challenge, the same for each answer to it; at most 64 characters
     * @param issuedAt when it was asked
     */
    record Right(String number, Instant issuedAt) implements Answered {}

    /** Wrong: another challenge is to be asked. */
    record Wrong() implements Answered {}

    /** Right or wrong, it came too late. */
    record Stale() implements Answered {}

    /** It was answered too often, by whomever. */
    record Used() implements Answered {}

    /** Not made by us, or not for this story. */
    record Forged() implements Answered {}
}
