package org.broadsheet.media;

/** The colours of a JPEG in four inks, as Adobe's programs write them (ITU-T T.872, section 6.5.3). */
final class JpegInks {
    private JpegInks() {}

    /**
     * One pixel as 0xRRGGBB.
     *
     * @param first cyan, magenta and yellow from 0 (full ink) to 255 (none); or brightness and colour, of the inks' complement
     * @param black from 0 (full ink) to 255 (none)
     */
    static int light(int first, int second, int third, int black, boolean isYcck) {
        if (!isYcck) {
            return rgb(first * black / 255, second * black / 255, third * black / 255);
        }
        double red = first + 1.402 * (third - 128);
        double green = first - 0.344136 * (second - 128) - 0.714136 * (third - 128);
        double blue = first + 1.772 * (second - 128);
        return rgb(shown(red, black), shown(green, black), shown(blue, black));
    }

    private static int shown(double complement, int black) {
        return (int) Math.round((255 - Math.clamp(complement, 0, 255)) * black / 255);
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
