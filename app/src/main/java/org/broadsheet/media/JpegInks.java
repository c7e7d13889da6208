package org.broadsheet.media;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.w3c.dom.Node;

/** The colours of a JPEG in four inks, as Adobe's programs write them (ITU-T T.872, section 6.5.3). */
final class JpegInks {
    private static final int YCCK = 2;

    private JpegInks() {}

    /** Whether its inks are stored as brightness and colour, by the word of its Adobe segment. */
    static boolean isYcck(ImageReader reader) {
        try {
            var metadata = reader.getImageMetadata(0);
            if (metadata == null) {
                return false;
            }
            return transform(metadata.getAsTree("javax_imageio_jpeg_image_1.0")) == YCCK;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static int transform(Node node) {
        if (node.getNodeName().equals("app14Adobe")) {
            return Integer.parseInt(node.getAttributes().getNamedItem("transform").getNodeValue());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            int found = transform(child);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    /** One pixel as 0xRRGGBB, of samples from 0 (full ink) to 255 (none). */
    static int light(int first, int second, int third, int black, boolean isYcck) {
        if (!isYcck) {
            return rgb(first * black / 255, second * black / 255, third * black / 255);
        }
        double red = first + 1.402 * (third - 128);
        double green = first - 0.344136 * (second - 128) - 0.714136 * (third - 128);
        double blue = first + 1.772 * (second - 128);
        return rgb((int) (clamp(red) * black / 255), (int) (clamp(green) * black / 255), (int) (clamp(blue) * black / 255));
    }

    private static double clamp(double sample) {
        return Math.max(0, Math.min(255, sample));
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
