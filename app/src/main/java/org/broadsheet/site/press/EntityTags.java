package org.broadsheet.site.press;

/** If-None-Match (RFC 9110, section 13.1.2). */
final class EntityTags {
    private EntityTags() {}

    /** Whether the field names this tag, by the weak comparison, or is a star. */
    static boolean match(String field, String etag) {
        if (field.equals(etag) || field.strip().equals("*")) {
            return true;
        }
        int at = field.indexOf(etag);
        while (at >= 0) {
            int end = at + etag.length();
            boolean begins = at == 0 || isBoundary(field.charAt(at - 1));
            if (begins && (end == field.length() || field.charAt(end) == ',' || field.charAt(end) == ' ')) {
                return true;
            }
            at = field.indexOf(etag, at + 1);
        }
        return false;
    }

    /** The slash is that of {@code W/"…"}. */
    private static boolean isBoundary(char before) {
        return before == ',' || before == ' ' || before == '\t' || before == '/';
    }
}
