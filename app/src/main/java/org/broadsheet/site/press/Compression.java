package org.broadsheet.site.press;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Makes the bytes of one encoding. Deterministic, so that every node makes the same page. */
public final class Compression {
    private static final int BROTLI_QUALITY = 5;
    /** For what is made once and kept by browsers for a year. */
    private static final int BROTLI_QUALITY_FOR_LONG = 9;
    private static final int GZIP_LEVEL = 6;
    /** False on machines that the library brings no native code for; asking loads it. */
    private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

    private static final int WORTH_IT_BYTES_MIN = 256;

    private Compression() {}

    /** Whether this encoding is made at all; false for pictures and fonts, which are compressed already. */
    static boolean isWorth(Encoding encoding, String contentType, int bytes) {
        return switch (encoding) {
            case IDENTITY -> true;
            case GZIP -> bytes >= WORTH_IT_BYTES_MIN && isText(contentType);
            case BROTLI -> bytes >= WORTH_IT_BYTES_MIN && isText(contentType) && HAS_BROTLI;
        };
    }

    /** @param isForLong whether it pays to work longer for fewer bytes */
    static byte[] encode(Encoding encoding, byte[] body, boolean isForLong) {
        try {
            return switch (encoding) {
                case IDENTITY -> body;
                case GZIP -> gzip(body);
                case BROTLI -> Encoder.compress(
                        body, Encoder.Parameters.create(isForLong ? BROTLI_QUALITY_FOR_LONG : BROTLI_QUALITY));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException("compressing in memory failed", impossible);
        }
    }

    /** For a page that is made for one reader (RFC 1952). */
    public static byte[] gzip(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (var gzip = new LevelledGzip(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static boolean isText(String contentType) {
        int end = contentType.indexOf(';');
        String type = end < 0 ? contentType : contentType.substring(0, end);
        return type.startsWith("text/")
                || type.endsWith("+xml")
                || type.endsWith("json")
                || type.equals("application/xml")
                || type.equals("application/javascript");
    }

    /** The JDK offers the level only to subclasses. */
    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(GZIP_LEVEL);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }
}
