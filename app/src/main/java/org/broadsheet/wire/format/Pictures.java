package org.broadsheet.wire.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all formats do with the renditions of a picture. */
final class Pictures {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):");

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

    /**
     * Where a picture's bytes are, as it is safe to be used: an http or https address, a urn or tag, or the bare name
     * of a file beside the message, so that no path of a message can leave its folder. Empty for everything else.
     */
    static String place(String href) {
        String address = href.strip();
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.lookingAt()) {
            return fileName(address);
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https", "urn", "tag" -> address;
            case "file" -> fileName(address);
            default -> "";
        };
    }

    private static String fileName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        return name.equals(".") || name.equals("..") ? "" : name;
    }

    static WirePicture withWords(WirePicture picture, String caption, String alt, String credit) {
        return new WirePicture(
                picture.href(), picture.contentType(), picture.width(), picture.height(), caption, alt, credit);
    }
}
