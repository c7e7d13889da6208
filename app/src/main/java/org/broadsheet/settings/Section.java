package org.broadsheet.settings;

import java.util.Locale;

/**
 * One of the parts that the paper is divided into.
 *
 * @param key what stories are filed under, for ever
 * @param word its address now, without the slash, e.g. {@code world}
 * @param title as printed
 * @param isHiddenWhenEmpty whether menus leave it out while it has no story
 * @param isEmpty whether it has none; only known where it counts, else false
 */
public record Section(String key, String word, String title, boolean isHiddenWhenEmpty, boolean isEmpty) {

    /** One that nobody changed: its word is its key. */
    public Section(String key, String title) {
        this(key, key, title, false, false);
    }

    /** Its address on the site. */
    public String address() {
        return "/" + word;
    }

    /** Whether menus show it. */
    public boolean isShown() {
        return !isHiddenWhenEmpty || !isEmpty;
    }

    /** Whether it has the title that is made of its key, which is printed in the reader's language where we have it. */
    public boolean isTitledByKey() {
        return title.equals(capitalised(key));
    }

    /** The title of a section that nobody gave one: {@code world-cup} is {@code World cup}. */
    public static String capitalised(String key) {
        String words = key.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
