package org.broadsheet.wire;

/** What is to be done with what each source sends. */
public interface Sources {

    /** The source of a folder; one that nobody configured has the site's default rule. */
    Source named(String name);
}
