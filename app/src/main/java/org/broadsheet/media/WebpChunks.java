package org.broadsheet.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Walks the chunks of a WebP (RFC 9649, section 2) from its start to its end, and decodes none. */
final class WebpChunks {
    /** The decoder works in Java and knows no smaller step than the whole picture. */
    private static final long PIXELS_MAX = 24_000_000;

    private static final int ANIMATION = 0x02;

    private WebpChunks() {}

    private record Size(int width, int height) {}

    static Headers read(ByteBuffer all) {
        var bytes = all.slice().order(ByteOrder.LITTLE_ENDIAN);
        long end = 8 + (bytes.getInt(4) & 0xffffffffL);
        if (end > bytes.limit()) {
            throw Headers.broken("it ends too early");
        }
        Optional<Size> canvas = Optional.empty();
        Optional<Size> picture = Optional.empty();
        Optional<ByteBuffer> exif = Optional.empty();
        Optional<ByteBuffer> xmp = Optional.empty();
        int at = 12;
        while (at + 8 <= end) {
            long length = bytes.getInt(at + 4) & 0xffffffffL;
            if (length > end - at - 8) {
                throw Headers.broken("it ends too early");
            }
            var data = bytes.slice(at + 8, (int) length).order(ByteOrder.LITTLE_ENDIAN);
            switch (type(bytes, at)) {
                case "VP8X" -> canvas = Optional.of(canvas(data));
                case "VP8 " -> picture = Optional.of(lossy(data));
                case "VP8L" -> picture = Optional.of(lossless(data));
                case "ANIM", "ANMF" -> throw Headers.animated();
                case "EXIF" -> exif = Optional.of(data.slice());
                case "XMP " -> xmp = Optional.of(data.slice());
                default -> {}
            }
            at += (int) (8 + length + (length & 1));
        }
        var size = picture.orElseThrow(() -> Headers.broken("it has no picture in it"));
        if (canvas.isPresent() && !canvas.get().equals(size)) {
            throw Headers.broken("it says two sizes");
        }
        if ((long) size.width * size.height > PIXELS_MAX) {
            throw Headers.tooManyPixels(size.width + " × " + size.height + " pixels as a WebP", PIXELS_MAX);
        }
        return new Headers(PictureKind.WEBP, size.width, size.height, exif, Optional.empty(), xmp);
    }

    private static Size canvas(ByteBuffer data) {
        if ((data.get(0) & ANIMATION) != 0) {
            throw Headers.animated();
        }
        return new Size(1 + u24(data, 4), 1 + u24(data, 7));
    }

    /** RFC 6386, section 9.1: three bytes of tag, three of start code, then fourteen bits for each side. */
    private static Size lossy(ByteBuffer data) {
        if (!Headers.begins(data, 3, 0x9d, 0x01, 0x2a)) {
            throw Headers.broken("its frame does not begin");
        }
        return new Size(data.getShort(6) & 0x3fff, data.getShort(8) & 0x3fff);
    }

    /** RFC 9649, section 3.4: one byte of signature, then fourteen bits for each side less one. */
    private static Size lossless(ByteBuffer data) {
        if (!Headers.begins(data, 0, 0x2f)) {
            throw Headers.broken("its frame does not begin");
        }
        int bits = data.getInt(1);
        return new Size(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
    }

    private static int u24(ByteBuffer data, int at) {
        return data.get(at) & 0xff | (data.get(at + 1) & 0xff) << 8 | (data.get(at + 2) & 0xff) << 16;
    }

    private static String type(ByteBuffer bytes, int at) {
        byte[] type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
