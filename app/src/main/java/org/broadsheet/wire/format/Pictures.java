package org.broadsheet.wire.format;

import java.util.List;
import java.util.Optional;

/** What all formats do with the renditions of a picture. */
final class Pictures {
    private Pictures() {}

    /** The rendition with most pixels; of equal ones the first. */
    static Optional<WirePicture> largest(List<WirePicture> renditions) {
        WirePicture largest = null;
        for (WirePicture picture : renditions) {
            if (largest == null || area(picture) > area(largest)) {
                largest = picture;
            }
        }
        return Optional.ofNullable(largest);
    }

    private static long area(WirePicture picture) {
        return (long) picture.width() * picture.height();
    }

    /** A width or height, 0 when it is no number of up to six digits. */
    static int pixels(String number) {
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    }

    static WirePicture withWords(WirePicture picture, String caption, String alt, String credit) {
        return new WirePicture(
                picture.href(), picture.contentType(), picture.width(), picture.height(), caption, alt, credit);
    }
}
