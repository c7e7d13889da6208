package org.broadsheet.reply;

/** What came of a reply that was sent. */
public sealed interface Submitted {
    /** Kept durably, and where it stands now. */
    record Kept(ReplyId id, ReplyState state) implements Submitted {}

    /** The same challenge was sent with a reply before, by the same reader: a second click, or an answer that was lost on its way. */
    record Again(ReplyId id, ReplyState state) implements Submitted {}

    /** The challenge made somebody else's reply: this one needs another. */
    record Spent() implements Submitted {}

    /** None are taken here, or the story is not public. */
    record Closed() implements Submitted {}

    /** What it answers is gone. */
    record ParentGone() implements Submitted {}

    /** Too many at once: nothing was kept, try again. */
    record Full() implements Submitted {}
}
