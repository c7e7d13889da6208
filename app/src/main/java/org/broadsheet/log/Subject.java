package org.broadsheet.log;

/**
 * A thing that an entry touches and that a page may be made of: {@code story:0abc…}, {@code section:world}, {@code front}.
 * Also a page's surrogate key, so it is plain ASCII without spaces.
 */
public record Subject(String key) implements Comparable<Subject> {
    /** The front page, and every list of the whole site. */
    public static final Subject FRONT = new Subject("front");

    /** What stands on every page: the site's name, sections, theme. */
    public static final Subject SITE = new Subject("site");

    public Subject {
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a subject is plain ASCII without spaces: " + key);
        }
    }

    /** {@code kind:name}; a name that is not plain ASCII is written in percent-encoded UTF-8. */
    public static Subject of(String kind, String name) {
        boolean plain = name.chars().allMatch(c -> c > ' ' && c < 127);
        return new Subject(
                kind + ":" + (plain ? name : java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(Subject other) {
        return key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key;
    }
}
