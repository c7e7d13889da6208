package org.broadsheet.site.press;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The head of a plain request, read from the bytes of a connection (RFC 9112). Plain is: GET or HEAD, HTTP/1.1, an
 * origin-form target, one Host, no body, no upgrade, connection kept, no field twice that we look at, not one odd byte.
 * Everything else is for the real codec to judge: this class never guesses, so it never disagrees with it.
 *
 * <p>Reused for the requests of one connection, so that a hit makes no garbage but its strings.
 */
final class RequestHead {

    /** What the bytes are. */
    enum Kind {
        /** A whole, plain request without a body. */
        PLAIN,
        /** A whole or broken request of another kind, or the beginning of one. */
        OTHER
    }

    private static final int LINE_MAX = 8 * 1024;
    private static final int HEAD_MAX = 16 * 1024;
    private static final int GET = 'G' << 24 | 'E' << 16 | 'T' << 8 | ' ';
    private static final int HEAD = 'H' << 24 | 'E' << 16 | 'A' << 8 | 'D';
    private static final byte[] VERSION = " HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);
    /** Characters of a field's name, but for those that nobody uses. */
    private static final BitSet NAME = new BitSet(128);

    static {
        NAME.set('-');
        NAME.set('_');
        NAME.set('0', '9' + 1);
        NAME.set('A', 'Z' + 1);
        NAME.set('a', 'z' + 1);
    }

    /** Stops at what may not stand in a field's value (RFC 9110, section 5.5), a line's end included. */
    private static final ByteProcessor UNTIL_CONTROL = octet -> octet >= ' ' && octet != 127 || octet == '\t' || octet < 0;

    /** Stops at what may not stand in a target. */
    private static final ByteProcessor UNTIL_SPACE = octet -> octet > ' ' && octet < 127 && octet != '#';

    boolean isHead;
    String target = "";
    String acceptEncoding = "";
    String ifNoneMatch = "";
    /** Index behind the empty line. */
    int end;

    private boolean hasHost;
    private boolean hasAcceptEncoding;

    /** Reads the head at the buffer's reader index, which stays where it is. */
    Kind read(ByteBuf bytes) {
        acceptEncoding = "";
        ifNoneMatch = "";
        hasHost = false;
        hasAcceptEncoding = false;
        int at = line(bytes);
        while (at > 0) {
            if (bytes.writerIndex() - at < 2 || at - bytes.readerIndex() > HEAD_MAX) {
                return Kind.OTHER;
            }
            if (bytes.getByte(at) == '\r') {
                end = at + 2;
                return bytes.getByte(at + 1) == '\n' && hasHost ? Kind.PLAIN : Kind.OTHER;
            }
            at = field(bytes, at);
        }
        return Kind.OTHER;
    }

    /** The request line; the index of the next line, or -1. */
    private int line(ByteBuf bytes) {
        int from = bytes.readerIndex();
        int to = bytes.writerIndex();
        if (to - from < 16) {
            return -1;
        }
        int method = bytes.getInt(from);
        isHead = method == HEAD && bytes.getByte(from + 4) == ' ';
        int start = isHead ? from + 5 : from + 4;
        if (method != GET && !isHead || bytes.getByte(start) != '/') {
            return -1;
        }
        int space = bytes.forEachByte(start, Math.min(to - start, LINE_MAX), UNTIL_SPACE);
        if (space < 0 || to - space < VERSION.length) {
            return -1;
        }
        for (int i = 0; i < VERSION.length; i++) {
            if (bytes.getByte(space + i) != VERSION[i]) {
                return -1;
            }
        }
        target = ascii(bytes, start, space);
        return space + VERSION.length;
    }

    /** One field line; the index of the next line, or -1. */
    private int field(ByteBuf bytes, int from) {
        int to = bytes.writerIndex();
        int cr = bytes.forEachByte(from, to - from, UNTIL_CONTROL);
        if (cr <= from || to - cr < 2 || bytes.getByte(cr) != '\r' || bytes.getByte(cr + 1) != '\n') {
            return -1;
        }
        int colon = nameEnd(bytes, from, cr);
        return colon > 0 && take(bytes, from, colon, cr) ? cr + 2 : -1;
    }

    /** Index of the colon behind a name of token characters (no space, no line folding), or -1. */
    private static int nameEnd(ByteBuf bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte octet = bytes.getByte(i);
            if (octet == ':') {
                return i > from ? i : -1;
            }
            if (octet < 0 || !NAME.get(octet)) {
                return -1;
            }
        }
        return -1;
    }

    /** Looks at the fields that matter; false where the request is not plain. The length alone rules most fields out. */
    private boolean take(ByteBuf bytes, int from, int colon, int end) {
        switch (colon - from) {
            case 4 -> {
                if (is(bytes, from, "host")) {
                    boolean first = !hasHost;
                    hasHost = true;
                    return first;
                }
            }
            case 6 -> {
                return !is(bytes, from, "expect");
            }
            case 7 -> {
                return !is(bytes, from, "upgrade");
            }
            case 10 -> {
                return !is(bytes, from, "connection") || value(bytes, colon, end).equalsIgnoreCase("keep-alive");
            }
            case 13 -> {
                if (is(bytes, from, "if-none-match")) {
                    boolean first = ifNoneMatch.isEmpty();
                    ifNoneMatch = value(bytes, colon, end);
                    return first;
                }
            }
            case 14 -> {
                return !is(bytes, from, "content-length") && !is(bytes, from, "http2-settings");
            }
            case 15 -> {
                if (is(bytes, from, "accept-encoding")) {
                    boolean first = !hasAcceptEncoding;
                    hasAcceptEncoding = true;
                    acceptEncoding = value(bytes, colon, end);
                    return first;
                }
            }
            case 17 -> {
                return !is(bytes, from, "transfer-encoding");
            }
            default -> {}
        }
        return true;
    }

    private static boolean is(ByteBuf bytes, int from, String name) {
        for (int i = 0; i < name.length(); i++) {
            byte octet = bytes.getByte(from + i);
            if ((octet >= 'A' && octet <= 'Z' ? octet | 0x20 : octet) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String value(ByteBuf bytes, int colon, int end) {
        int from = colon + 1;
        int to = end;
        while (from < to && isBlank(bytes.getByte(from))) {
            from++;
        }
        while (to > from && isBlank(bytes.getByte(to - 1))) {
            to--;
        }
        return ascii(bytes, from, to);
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\t';
    }

    private static String ascii(ByteBuf bytes, int from, int to) {
        return bytes.toString(from, to - from, StandardCharsets.ISO_8859_1);
    }
}
