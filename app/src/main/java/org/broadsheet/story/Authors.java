package org.broadsheet.story;

import java.util.regex.Pattern;

/** Whose page a byline leads to. */
public final class Authors {
    /** What stands before the name in our three languages. */
    private static final Pattern BY = Pattern.compile("^\\s*(by|par|von|بقلم)[\\s:]+", Pattern.CASE_INSENSITIVE);

    /** The byline without its "By"; empty for an empty one. */
    public static String name(String byline) {
        return BY.matcher(byline).replaceFirst("").strip();
    }

    /** The last part of the address of the author's page; empty for an empty byline. */
    public static String slug(String byline) {
        String name = name(byline);
        return name.isEmpty() ? "" : Words.of(name);
    }

    private Authors() {}
}
