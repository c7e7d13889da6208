package org.broadsheet.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.broadsheet.kernel.Fault;

/**
 * What a picture's file says of itself, before a pixel is decoded. That the file ends as its format says is known by then.
 *
 * @param width pixels as stored, before any turning
 * @param exif a TIFF structure (Exif 2.32, section 4.5)
 * @param iptc data sets (IPTC IIM 4.2)
 * @param xmp a packet (ISO 16684-1)
 * @param isYcck whether a JPEG in four inks stores them as brightness and colour (ITU-T T.872, section 6.5.3)
 */
record Headers(
        PictureKind kind,
        int width,
        int height,
        Optional<ByteBuffer> exif,
        Optional<ByteBuffer> iptc,
        Optional<ByteBuffer> xmp,
        boolean isYcck) {
    /** Of a picture in light and not in inks. */
    Headers(
            PictureKind kind,
            int width,
            int height,
            Optional<ByteBuffer> exif,
            Optional<ByteBuffer> iptc,
            Optional<ByteBuffer> xmp) {
        this(kind, width, height, exif, iptc, xmp, false);
    }

    /** Cameras go to 60 megapixels; a third of a gigabyte of pixels is an attack. */
    static final long PIXELS_MAX = 64_000_000;

    private static final int SIDE_MAX = 30_000;

    /** @throws Fault {@code picture-type}, {@code picture-animated}, {@code picture-unreadable}, {@code picture-too-many-pixels} */
    static Headers read(ByteBuffer bytes) {
        try {
            var headers = byKind(bytes.slice());
            headers.check();
            return headers;
        } catch (java.nio.BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw broken("it ends too early");
        }
    }

    private static Headers byKind(ByteBuffer bytes) {
        if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
            return JpegSegments.read(bytes);
        }
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return PngChunks.read(bytes);
        }
        if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WebpChunks.read(bytes);
        }
        throw new Fault("picture-type", Fault.Kind.USER, sentence(bytes));
    }

    private static String sentence(ByteBuffer bytes) {
        String what = begins(bytes, 0, 'G', 'I', 'F', '8')
                ? "it is a GIF"
                : begins(bytes, 4, 'f', 't', 'y', 'p')
                        ? "it is a HEIC, an AVIF or a film"
                        : begins(bytes, 0, '<') || begins(bytes, 3, '<')
                                ? "it is an SVG or a page"
                                : "its bytes are those of no picture that is taken in";
        return "only JPEG, PNG and WebP are taken in, whatever a file's name says: " + what;
    }

    /** Whether a file begins as one of the kinds that are taken in does. */
    static boolean isPicture(byte[] first) {
        var bytes = ByteBuffer.wrap(first);
        return begins(bytes, 0, 0xff, 0xd8, 0xff)
                || begins(bytes, 0, 0x89, 'P', 'N', 'G')
                || begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P');
    }

    static boolean begins(ByteBuffer bytes, int at, int... wanted) {
        if (bytes.limit() < at + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes.get(at + i) & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private void check() {
        if (width < 1 || height < 1) {
            throw broken("it has no pixels");
        }
        long pixels = (long) width * height;
        if (pixels > PIXELS_MAX || width > SIDE_MAX || height > SIDE_MAX) {
            throw tooManyPixels(width + " × " + height + " pixels", PIXELS_MAX);
        }
    }

    static Fault tooManyPixels(String has, long max) {
        return new Fault(
                "picture-too-many-pixels",
                Fault.Kind.USER,
                "a picture may have %d megapixels and sides of %d pixels; this one says that it has %s"
                        .formatted(max / 1_000_000, SIDE_MAX, has));
    }

    static Fault animated() {
        return new Fault("picture-animated", Fault.Kind.USER, "moving pictures are not taken in: save one frame of it");
    }

    static Fault broken(String why) {
        return new Fault("picture-unreadable", Fault.Kind.USER, "the picture is damaged: " + why);
    }
}
