package org.broadsheet.settings;

import java.util.Set;

/** Words that no section and no page can have as its address, since the program's own addresses begin with them. */
public final class ReservedWords {
    private static final Set<String> WORDS = Set.of(
            "account",
            "admin",
            "api",
            "author",
            "authors",
            "desk",
            "docs",
            "feed",
            "feeds",
            "health",
            "login",
            "logout",
            "media",
            "metrics",
            "newsletter",
            "notifications",
            "replies",
            "reply",
            "robots",
            "rss",
            "search",
            "setup",
            "sitemap",
            "sitemaps",
            "static",
            "story",
            "storyline",
            "subscribe",
            "topic",
            "topics",
            "unsubscribe",
            "well-known");

    /** Whether the word is the program's own. */
    public static boolean has(String word) {
        return WORDS.contains(word);
    }

    private ReservedWords() {}
}
