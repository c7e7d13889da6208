package org.broadsheet.kernel;

/**
 * Text of strangers made fit to stand among other people's: without controls, without what turns the direction of the text around
 * it (Unicode Technical Report 36, section 2.7.1; UAX 9, section 2), and with a bound on marks piled on one letter. What a script
 * needs stays: joiners, left-to-right and right-to-left marks, variation selectors, combining marks.
 */
public final class Legible {
    /** Vocalised Arabic and Vietnamese need two, some scripts three. */
    private static final int MARKS_MAX = 4;

    private Legible() {}

    /** One line: white space is collapsed, and cut to so many characters. */
    public static String line(String text, int codePointsMax) {
        String plain = cleaned(text, false).strip();
        return plain.codePointCount(0, plain.length()) <= codePointsMax
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, codePointsMax)).strip();
    }

    /** Many lines, ended by {@code \n}; tabs become spaces, more than one empty line becomes one. */
    public static String text(String text) {
        String plain = cleaned(text.replace("\r\n", "\n").replace('\r', '\n'), true);
        return plain.replaceAll("[ \\u00a0]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    private static String cleaned(String text, boolean keepsLines) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        boolean isSpace = true;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' && keepsLines) {
                kept.append('\n');
                isSpace = false;
            } else if (isWhite(c)) {
                if (keepsLines || !isSpace) {
                    kept.append(c == '\u00a0' || c == '\u202f' ? (char) c : ' ');
                }
                isSpace = true;
                marks = 0;
            } else if (isKept(c)) {
                marks = isMark(c) ? marks + 1 : 0;
                if (marks <= MARKS_MAX) {
                    kept.appendCodePoint(c);
                }
                isSpace = false;
            }
        }
        return kept.toString();
    }

    private static boolean isWhite(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || Character.isSpaceChar(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isKept(int c) {
        if (Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF) {
            return false;
        }
        boolean isDirection = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x206F;
        boolean isTag = c >= 0xE0000 && c <= 0xE007F;
        boolean isNothing = c == 0xFEFF || c == 0xFFFC || c == 0x00AD || c >= 0xFFF9 && c <= 0xFFFB || c == 0x2028 || c == 0x2029;
        int type = Character.getType(c);
        return !isDirection && !isTag && !isNothing && type != Character.PRIVATE_USE && type != Character.UNASSIGNED;
    }
}
