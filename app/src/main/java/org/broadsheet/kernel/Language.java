package org.broadsheet.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language by its BCP 47 tag (RFC 5646), lower-case primary subtag first: {@code en}, {@code fr-CA}, {@code ar}.
 *
 * @param tag a well-formed tag; never empty
 */
public record Language(String tag) {
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "iw", "fa", "ur", "ps", "ckb", "sd", "ug", "yi", "dv", "syr");

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    public static final Language ENGLISH = new Language("en");

    public Language {
        if (!WELL_FORMED.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a BCP 47 language tag: " + tag);
        }
        tag = Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** The language of a tag as senders write it ({@code en_US}, {@code EN}); {@code fallback} when unreadable. */
    public static Language of(String tag, Language fallback) {
        try {
            return new Language(tag.strip().replace('_', '-'));
        } catch (IllegalArgumentException unreadable) {
            return fallback;
        }
    }

    /** The primary subtag alone: {@code fr} of {@code fr-CA}. */
    public String primary() {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    public boolean isRightToLeft() {
        return RIGHT_TO_LEFT.contains(primary());
    }

    /** {@code rtl} or {@code ltr}, for the dir attribute. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
