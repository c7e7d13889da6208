package org.broadsheet.story;

import java.util.List;

/**
 * Where the text is from and on which terms.
 *
 * @param source whom the page names after {@code Source:}, e.g. {@code AFP}; empty for our own stories
 * @param creditline as the sender wants it; may be empty
 * @param copyrightNotice as the sender wants it; may be empty
 * @param usageTerms in the sender's words
 */
public record Credit(String source, String creditline, String copyrightNotice, List<String> usageTerms) {
    public static final Credit OWN = new Credit("", "", "", List.of());

    public Credit {
        usageTerms = List.copyOf(usageTerms);
    }
}
