package org.broadsheet.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What somebody wrote into a picture's file for those who use it: how to turn it, and its words. What is not understood is
 * left out; nothing in here can fail a picture.
 *
 * @param orientation 1 to 8 (Exif 2.32, section 4.6.5.1); 1 is upright
 */
record Embedded(int orientation, PictureWords words) {
    private static final int XMP_BYTES_MAX = 256 * 1024;
    private static final int IFD_ENTRIES_MAX = 500;

    static Embedded of(Headers headers) {
        PictureWords iptc = headers.iptc().map(Embedded::iptc).orElse(PictureWords.NONE);
        PictureWords xmp = headers.xmp().map(Embedded::xmp).orElse(PictureWords.NONE);
        return new Embedded(headers.exif().map(Embedded::orientation).orElse(1), xmp.or(iptc));
    }

    /** Of the first directory of a TIFF structure (TIFF 6.0, section 2). */
    private static int orientation(ByteBuffer exif) {
        try {
            // A WebP may have the name of the segment before the structure.
            var tiff = Headers.begins(exif, 0, 'E', 'x', 'i', 'f') ? exif.slice(6, exif.limit() - 6) : exif.slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Math.min(tiff.getShort(directory) & 0xffff, IFD_ENTRIES_MAX);
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xffff) == 0x0112) {
                    int orientation = tiff.getShort(entry + 8) & 0xffff;
                    return orientation >= 1 && orientation <= 8 ? orientation : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException cut) {
            return 1;
        }
    }

    /** Data sets of IPTC IIM 4.2, section 1.5: a tag of five bytes, then the data. */
    private static PictureWords iptc(ByteBuffer data) {
        String caption = "";
        String byline = "";
        String credit = "";
        int at = 0;
        while (at + 5 <= data.limit() && data.get(at) == 0x1c) {
            int length = data.getShort(at + 3) & 0xffff;
            if (length > 0x7fff || at + 5 + length > data.limit()) {
                break;
            }
            if (data.get(at + 1) == 2) {
                byte[] text = new byte[length];
                data.get(at + 5, text);
                switch (data.get(at + 2) & 0xff) {
                    case 120 -> caption = decoded(text);
                    case 80 -> byline = byline.isEmpty() ? decoded(text) : byline;
                    case 110 -> credit = decoded(text);
                    default -> {}
                }
            }
            at += 5 + length;
        }
        return PictureWords.of("", joined(byline, credit), caption);
    }

    /** UTF-8 where it is; else the Latin letters that old programs write, whatever they declare. */
    private static String decoded(byte[] text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (java.nio.charset.CharacterCodingException latin) {
            return new String(text, StandardCharsets.ISO_8859_1);
        }
    }

    /** Properties of the IPTC Photo Metadata Standard 2023.2 as XMP writes them. jsoup knows no entity but XML's own. */
    private static PictureWords xmp(ByteBuffer packet) {
        if (packet.limit() > XMP_BYTES_MAX) {
            return PictureWords.NONE;
        }
        byte[] bytes = new byte[packet.limit()];
        packet.get(0, bytes);
        Document xmp = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
        return PictureWords.of(
                property(xmp, "Iptc4xmpCore:AltTextAccessibility"),
                joined(property(xmp, "dc:creator"), property(xmp, "photoshop:Credit")),
                property(xmp, "dc:description"));
    }

    /** A property is an element, in which there may be a list whose first entry counts, or an attribute. */
    private static String property(Document xmp, String name) {
        for (Element element : xmp.getAllElements()) {
            if (element.tagName().equals(name)) {
                return Optional.ofNullable(element.getElementsByTag("rdf:li").first())
                        .orElse(element)
                        .text();
            }
            if (element.hasAttr(name)) {
                return element.attr(name);
            }
        }
        return "";
    }

    /** As agencies print it: the person, then the house. */
    private static String joined(String byline, String credit) {
        boolean isSaid = byline.isBlank() || credit.toLowerCase(java.util.Locale.ROOT)
                .contains(byline.strip().toLowerCase(java.util.Locale.ROOT));
        return isSaid ? credit : credit.isBlank() ? byline : byline.strip() + "/" + credit.strip();
    }
}
