package org.broadsheet.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) from its start to its end, and decodes none. */
final class JpegSegments {
    /** A scan costs a whole pass over the picture however few bytes it has, so their number is bounded; ten are usual. */
    private static final int SCANS_MAX = 64;

    /** All coefficients of a progressive picture are in memory at once, outside of Java's heap. */
    private static final long PROGRESSIVE_PIXELS_MAX = 36_000_000;

    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int IPTC = 0x0404;

    private final ByteBuffer bytes;
    private int at = 2;
    private int scans;
    private int width;
    private int height;
    private boolean isProgressive;
    private boolean isYcck;
    private Optional<ByteBuffer> exif = Optional.empty();
    private Optional<ByteBuffer> iptc = Optional.empty();
    private Optional<ByteBuffer> xmp = Optional.empty();

    private JpegSegments(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    static Headers read(ByteBuffer bytes) {
        var segments = new JpegSegments(bytes);
        segments.walk();
        if (segments.isProgressive && (long) segments.width * segments.height > PROGRESSIVE_PIXELS_MAX) {
            throw Headers.tooManyPixels(
                    segments.width + " × " + segments.height + " pixels as a progressive JPEG", PROGRESSIVE_PIXELS_MAX);
        }
        return new Headers(
                PictureKind.JPEG, segments.width, segments.height, segments.exif, segments.iptc, segments.xmp, segments.isYcck);
    }

    private void walk() {
        int marker = marker();
        while (marker != EOI) {
            boolean isAlone = marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
            if (!isAlone) {
                int length = u16(at);
                if (length < 2) {
                    throw Headers.broken("a segment has no length");
                }
                segment(marker, bytes.slice(at + 2, length - 2));
                at += length;
            }
            if (marker == SOS) {
                scan();
            }
            marker = marker();
        }
        if (scans == 0) {
            throw Headers.broken("it has no picture in it");
        }
    }

    /** The marker at this place; fill bytes may stand before it. */
    private int marker() {
        if (u8(at) != 0xff) {
            throw Headers.broken("something stands between its segments");
        }
        while (u8(at) == 0xff) {
            at++;
        }
        return u8(at++);
    }

    /** Goes behind the coded data of a scan: to the next marker that is no restart. */
    private void scan() {
        scans++;
        if (scans > SCANS_MAX) {
            throw Headers.broken("it has more than " + SCANS_MAX + " scans");
        }
        while (true) {
            if (u8(at) == 0xff) {
                int next = u8(at + 1);
                boolean isData = next == 0 || next >= 0xd0 && next <= 0xd7;
                if (!isData && next != 0xff) {
                    return;
                }
                at += next == 0xff ? 1 : 2;
            } else {
                at++;
            }
        }
    }

    private void segment(int marker, ByteBuffer data) {
        boolean isFrame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame) {
            height = data.getShort(1) & 0xffff;
            width = data.getShort(3) & 0xffff;
            isProgressive = isProgressive || (marker & 3) == 2;
        } else if (marker == 0xe1) {
            exif = exif.or(() -> after(data, EXIF));
            xmp = xmp.or(() -> after(data, XMP));
        } else if (marker == 0xed) {
            iptc = iptc.or(() -> after(data, PHOTOSHOP).flatMap(JpegSegments::iptc));
        } else if (marker == 0xee && data.limit() >= 12 && Headers.begins(data, 0, 'A', 'd', 'o', 'b', 'e')) {
            isYcck = data.get(11) == 2;
        }
    }

    private static Optional<ByteBuffer> after(ByteBuffer data, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        if (data.limit() < wanted.length || data.slice(0, wanted.length).mismatch(ByteBuffer.wrap(wanted)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(data.slice(wanted.length, data.limit() - wanted.length));
    }

    /** The data sets among Photoshop's image resources: {@code 8BIM}, number, name, length, data, each padded to even. */
    private static Optional<ByteBuffer> iptc(ByteBuffer resources) {
        int place = 0;
        while (place + 12 <= resources.limit() && Headers.begins(resources, place, '8', 'B', 'I', 'M')) {
            int number = resources.getShort(place + 4) & 0xffff;
            int name = resources.get(place + 6) & 0xff;
            int size = place + 6 + (name + 2) / 2 * 2;
            if (size + 4 > resources.limit()) {
                return Optional.empty();
            }
            int length = resources.getInt(size);
            if (length < 0 || length > resources.limit() - size - 4) {
                return Optional.empty();
            }
            if (number == IPTC) {
                return Optional.of(resources.slice(size + 4, length));
            }
            place = size + 4 + (length + 1) / 2 * 2;
        }
        return Optional.empty();
    }

    private int u8(int place) {
        if (place >= bytes.limit()) {
            throw Headers.broken("it ends too early");
        }
        return bytes.get(place) & 0xff;
    }

    private int u16(int place) {
        return u8(place) << 8 | u8(place + 1);
    }
}
