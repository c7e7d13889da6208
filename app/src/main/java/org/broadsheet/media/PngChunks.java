package org.broadsheet.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Walks the chunks of a PNG (third edition, section 5) from its start to its end, and inflates none. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    private static final int CHUNKS_MAX = 100_000;

    /** An iTXt chunk's keyword and its four empty fields: an XMP packet as it is, not compressed. */
    private static final byte[] XMP = "XML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private PngChunks() {}

    static Headers read(ByteBuffer bytes) {
        int width = 0;
        int height = 0;
        Optional<ByteBuffer> exif = Optional.empty();
        Optional<ByteBuffer> xmp = Optional.empty();
        int at = SIGNATURE;
        for (int count = 0; count < CHUNKS_MAX; count++) {
            int length = bytes.getInt(at);
            if (length < 0 || length > bytes.limit() - at - 12) {
                throw Headers.broken("it ends too early");
            }
            String type = type(bytes, at + 4);
            if (at == SIGNATURE && !type.equals("IHDR")) {
                throw Headers.broken("its header is missing");
            }
            switch (type) {
                case "IHDR" -> {
                    width = bytes.getInt(at + 8);
                    height = bytes.getInt(at + 12);
                }
                case "acTL" -> throw Headers.animated();
                case "eXIf" -> exif = Optional.of(bytes.slice(at + 8, length));
                case "iTXt" -> xmp = xmp.or(xmp(bytes.slice(at + 8, length)));
                case "IEND" -> {
                    return new Headers(PictureKind.PNG, width, height, exif, Optional.empty(), xmp);
                }
                default -> {}
            }
            at += length + 12;
        }
        throw Headers.broken("it has more than " + CHUNKS_MAX + " chunks");
    }

    private static String type(ByteBuffer bytes, int at) {
        byte[] type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static java.util.function.Supplier<Optional<ByteBuffer>> xmp(ByteBuffer data) {
        return () -> data.limit() > XMP.length
                        && data.slice(0, XMP.length).mismatch(ByteBuffer.wrap(XMP)) < 0
                ? Optional.of(data.slice(XMP.length, data.limit() - XMP.length))
                : Optional.empty();
    }
}
