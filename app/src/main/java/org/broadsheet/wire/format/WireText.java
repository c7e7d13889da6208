package org.broadsheet.wire.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;

/**
 * The characters of a message. A byte order mark counts most, then what the bytes themselves show, then what the
 * message declares (XML 1.0, appendix F): agencies declare one encoding and send another.
 *
 * @param characters without byte order mark, and without the control characters that XML and HTML forbid
 */
record WireText(String characters, List<Finding> findings) {
    /** Largest message that is read. */
    static final ByteCount BYTES_MAX = ByteCount.mebibytes(16);

    private static final int HEAD_BYTES = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** @throws Fault {@code wire-too-large} */
    static WireText of(byte[] message) {
        if (message.length > BYTES_MAX.bytes()) {
            throw new Fault(
                    "wire-too-large",
                    Fault.Kind.CAPACITY,
                    "The message has " + new ByteCount(message.length) + "; at most " + BYTES_MAX
                            + " are read. Ask the sender to send items one by one.");
        }
        var findings = new ArrayList<Finding>();
        String characters = clean(decode(message, findings), findings);
        return new WireText(characters, findings);
    }

    private static String decode(byte[] message, List<Finding> findings) {
        int first = message.length > 0 ? message[0] & 0xff : -1;
        int second = message.length > 1 ? message[1] & 0xff : -1;
        if (first == 0xfe && second == 0xff || first == 0 && second == '<') {
            return new String(message, StandardCharsets.UTF_16BE);
        }
        if (first == 0xff && second == 0xfe || first == '<' && second == 0) {
            return new String(message, StandardCharsets.UTF_16LE);
        }
        Charset declared = declared(message, findings);
        String unicode = new String(message, StandardCharsets.UTF_8);
        boolean isUnicode = unicode.indexOf('\ufffd') < 0 || isStrictly(StandardCharsets.UTF_8, message);
        if (isUnicode) {
            boolean isPlain = unicode.length() == message.length;
            if (!isPlain && !declared.equals(StandardCharsets.UTF_8) && isSingleByte(declared)) {
                findings.add(new Finding(
                        "wire-encoding", "/", "declared as a single-byte encoding, but its bytes are UTF-8"));
            }
            return isPlain || isSingleByte(declared) || declared.equals(StandardCharsets.UTF_8)
                    ? unicode
                    : new String(message, declared);
        }
        if (!declared.equals(StandardCharsets.UTF_8) && isStrictly(declared, message)) {
            return new String(message, declared);
        }
        findings.add(new Finding(
                "wire-encoding", "/", "its bytes are no valid " + declared + "; they were read as windows-1252"));
        return new String(message, WINDOWS_1252);
    }

    private static Charset declared(byte[] message, List<Finding> findings) {
        String head = new String(message, 0, Math.min(message.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            Charset charset = Charset.forName(declaration.group(1));
            boolean isLatin = charset.equals(StandardCharsets.ISO_8859_1);
            boolean isImpossible =
                    charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            return isLatin ? WINDOWS_1252 : isImpossible ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            findings.add(new Finding("wire-encoding", "/", "declares the unknown encoding " + declaration.group(1)));
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1.0f;
    }

    private static boolean isStrictly(Charset charset, byte[] message) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(message));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    /** Leaves out a byte order mark and the characters that XML 1.0 section 2.2 forbids. */
    private static String clean(String characters, List<Finding> findings) {
        String text = characters.startsWith("\ufeff") ? characters.substring(1) : characters;
        int firstBad = firstForbidden(text);
        if (firstBad < 0) {
            return text;
        }
        findings.add(new Finding("wire-control-character", "/", "has control characters; they were left out"));
        var kept = new StringBuilder(text.length()).append(text, 0, firstBad);
        for (int i = firstBad; i < text.length(); i++) {
            if (!isForbidden(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForbidden(char c) {
        return c < 0x20 && c != '\n' && c != '\t' && c != '\r' || c >= 0xfffe;
    }
}
