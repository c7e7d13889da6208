package org.broadsheet.site.press;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;

/**
 * One spelling for each path (RFC 3986, sections 3.3 and 6.2.2), so that one page has one key. Total: any text gives a
 * canonical path, and a canonical path gives itself.
 */
final class CanonicalPath {
    private static final BitSet PLAIN = characters("-._~!$'()*+,;=:@");
    private static final BitSet PLAIN_IN_PARAMETER = characters("-._~!$'()*,;:@/");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private CanonicalPath() {}

    static String of(String path) {
        if (isCanonical(path)) {
            return path;
        }
        var segments = new ArrayDeque<String>();
        for (String raw : path.split("/")) {
            String segment = recoded(raw, PLAIN, false);
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return "/" + String.join("/", segments);
    }

    /** A query value in its one spelling; {@code +} is a space (HTML form encoding). */
    static String parameter(String raw) {
        return recoded(raw, PLAIN_IN_PARAMETER, true);
    }

    /** Percent-decoded; bytes that are not UTF-8 become U+FFFD. */
    static String decoded(String encoded) {
        return new String(octets(encoded, false), StandardCharsets.UTF_8);
    }

    /** The common case without a copy: letters, digits and a few marks, single slashes, no dot segment. */
    private static boolean isCanonical(String path) {
        int length = path.length();
        if (length == 0 || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = path.charAt(i);
            boolean afterSlash = path.charAt(i - 1) == '/';
            if (c == '/' ? afterSlash : c >= 128 || !PLAIN.get(c) || (c == '.' && afterSlash)) {
                return false;
            }
        }
        return length == 1 || path.charAt(length - 1) != '/';
    }

    private static String recoded(String raw, BitSet plain, boolean plusIsSpace) {
        var text = new StringBuilder(raw.length());
        for (byte octet : octets(raw, plusIsSpace)) {
            int value = octet & 0xFF;
            if (value < 128 && plain.get(value)) {
                text.append((char) value);
            } else {
                text.append('%').append(HEX[value >> 4]).append(HEX[value & 15]);
            }
        }
        return text.toString();
    }

    /** A percent sign that starts no valid triplet stands for itself. */
    private static byte[] octets(String encoded, boolean plusIsSpace) {
        byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(plusIsSpace && in[i] == '+' ? ' ' : in[i]);
            }
        }
        return out.toByteArray();
    }

    private static BitSet characters(String marks) {
        var set = new BitSet(128);
        set.set('0', '9' + 1);
        set.set('A', 'Z' + 1);
        set.set('a', 'z' + 1);
        marks.chars().forEach(set::set);
        return set;
    }
}
