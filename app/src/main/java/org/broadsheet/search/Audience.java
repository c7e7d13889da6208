package org.broadsheet.search;

/** Who asks, and so what is searched. */
public enum Audience {
    /** The live versions of public stories. */
    READERS,
    /** The newest version of every story, whatever its state. */
    DESK
}
