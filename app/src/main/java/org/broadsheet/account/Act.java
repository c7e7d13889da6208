package org.broadsheet.account;

/** What somebody may do at the desk, in words that no role has for itself alone. */
public enum Act {
    /** Be there: whoever is logged in. */
    ENTER,
    /** Write drafts of one's own, and hand them in. */
    WRITE,
    /** Change anybody's stories, take items of the wire. */
    EDIT,
    /** Publish, correct, kill, restore. */
    PUBLISH,
    /** Make up the front page. */
    ARRANGE,
    /** Look after what readers write. */
    MODERATE,
    /** Send newsletters and posts. */
    SEND,
    /** Settings, accounts, tokens, sources. */
    ADMINISTER
}
