package org.broadsheet.media;

/**
 * What is said of a picture. One line each, without control characters.
 *
 * @param alt what it shows, for those who cannot see it
 * @param credit whom it is from, as printed beside it
 * @param caption what is printed under it; may be empty
 */
public record PictureWords(String alt, String credit, String caption) {
    public static final int ALT_MAX = 500;
    public static final int CREDIT_MAX = 200;
    public static final int CAPTION_MAX = 2000;

    public static final PictureWords NONE = new PictureWords("", "", "");

    public PictureWords {
        alt = line(alt, ALT_MAX);
        credit = line(credit, CREDIT_MAX);
        caption = line(caption, CAPTION_MAX);
    }

    public static PictureWords of(String alt, String credit, String caption) {
        return new PictureWords(alt, credit, caption);
    }

    /** These, and where one is empty, the other's. */
    public PictureWords or(PictureWords other) {
        return new PictureWords(
                alt.isEmpty() ? other.alt : alt,
                credit.isEmpty() ? other.credit : credit,
                caption.isEmpty() ? other.caption : caption);
    }

    /** Whether it has what no picture is printed without. */
    public boolean isComplete() {
        return !alt.isEmpty() && !credit.isEmpty();
    }

    /** Cut at a whole character. */
    static String line(String text, int max) {
        String line = text.replaceAll("[\\p{Cntrl}\\s\\p{Cs}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= max
                ? line
                : line.substring(0, line.offsetByCodePoints(0, max)).strip();
    }
}
