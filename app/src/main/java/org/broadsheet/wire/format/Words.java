package org.broadsheet.wire.format;

import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;

/** Plain text out of the fields of a message. */
final class Words {
    private static final int SHORT_CHARACTERS = 120;

    private Words() {}

    /** White space (not the non-breaking kinds) collapsed to single spaces, none at the ends. */
    static String collapse(String text) {
        int length = text.length();
        boolean isClean = true;
        for (int i = 0; i < length && isClean; i++) {
            char c = text.charAt(i);
            isClean = c > ' ' || c == ' ' && i > 0 && i < length - 1 && text.charAt(i - 1) != ' ';
        }
        if (isClean) {
            return text;
        }
        var collapsed = new StringBuilder(length);
        boolean isSpaceDue = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                isSpaceDue = !collapsed.isEmpty();
                continue;
            }
            if (isSpaceDue) {
                collapsed.append(' ');
                isSpaceDue = false;
            }
            collapsed.append(c);
        }
        return collapsed.toString();
    }

    /** The words of markup; text without any comes back as it is, collapsed. */
    static String ofMarkup(String markup) {
        if (markup.indexOf('<') < 0 && markup.indexOf('&') < 0) {
            return collapse(markup);
        }
        try {
            return collapse(Body.parse(markup).toText());
        } catch (Fault unreadable) {
            return collapse(markup.replaceAll("<[^<>]*>", " "));
        }
    }

    /** Without the characters that XML and HTML forbid and half surrogate pairs, which no page or feed could carry. */
    static String withoutForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isAllowed(text, i)) {
                var kept = new StringBuilder(text.length());
                for (int k = 0; k < text.length(); k++) {
                    if (isAllowed(text, k)) {
                        kept.append(text.charAt(k));
                    }
                }
                return kept.toString();
            }
        }
        return text;
    }

    private static boolean isAllowed(String text, int i) {
        char c = text.charAt(i);
        if (c < 0x20) {
            return c == '\n' || c == '\t' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c < 0xfffe;
    }

    /** For a sentence to a person: collapsed, and cut after 120 characters. */
    static String shortened(String text) {
        String collapsed = collapse(text);
        return collapsed.length() <= SHORT_CHARACTERS ? collapsed : collapsed.substring(0, SHORT_CHARACTERS) + "\u2026";
    }

    /** The texts that are not empty, each once, joined. */
    static String joined(List<String> texts, String separator) {
        return texts.stream().filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(separator));
    }
}
