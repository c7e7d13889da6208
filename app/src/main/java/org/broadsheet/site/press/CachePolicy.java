package org.broadsheet.site.press;

/** How long others (browsers, CDNs) may hold a page without asking us. */
public enum CachePolicy {
    /** Ask before each use; a cheap 304 answers. What an editor took down is down. For all that an editor can change. */
    REVALIDATE,
    /** Never changes, since its name holds a hash of its content: style sheets, fonts. */
    IMMUTABLE
}
