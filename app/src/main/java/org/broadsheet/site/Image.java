package org.broadsheet.site;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.kernel.BodyHtml;
import org.broadsheet.media.Focus;
import org.broadsheet.media.StoredPicture;
import org.broadsheet.story.Picture;

/**
 * A picture as a page shows it.
 *
 * @param src the address of a rendition of middle size, for browsers that choose none of {@code srcset}
 * @param srcset all renditions with their widths (HTML, section 4.8.4.2.1); empty when there is but one
 * @param webp the same as WebP; empty for a picture that is not of this site
 * @param focus classes that hold its focal point in the frame where it is cropped; empty for the middle
 * @param width pixels of the largest rendition, with {@code height} for the room it takes; 0 when unknown
 * @param largest the address of the largest rendition
 */
public record Image(
        String src,
        String srcset,
        String webp,
        String focus,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        String largest) {

    /** What a browser without srcset gets, unless all renditions are smaller. */
    private static final int MIDDLE_WIDTH = 960;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static Image of(Picture picture) {
        return of(picture, Focus.MIDDLE);
    }

    static Image of(Picture picture, Focus focus) {
        int[] widths = Arrays.stream(picture.widths().split(","))
                .filter(width -> !width.isBlank())
                .mapToInt(width -> Integer.parseInt(width.strip()))
                .toArray();
        String srcset = widths.length < 2 ? "" : srcset(widths, width -> rendition(picture.src(), width));
        int middle = Arrays.stream(widths)
                .filter(width -> width <= MIDDLE_WIDTH)
                .max()
                .orElse(0);
        boolean isOurs = widths.length > 0 && picture.src().endsWith(".jpg") && HASH.matcher(hash(picture.src())).matches();
        return new Image(
                srcset.isEmpty() || middle == 0 ? picture.src() : rendition(picture.src(), middle),
                srcset,
                isOurs ? srcset(widths, width -> webp(picture.src(), width)) : "",
                focus.equals(Focus.MIDDLE) ? "" : focus.cssClasses(),
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.caption(),
                picture.credit(),
                picture.src());
    }

    private static String srcset(int[] widths, IntFunction<String> address) {
        return Arrays.stream(widths)
                .mapToObj(width -> address.apply(width) + " " + width + "w")
                .collect(Collectors.joining(", "));
    }

    static Image of(StoredPicture picture) {
        return of(new Picture(picture.src(), picture.width(), picture.height(), picture.widths(), "", "", ""));
    }

    /** As wide as the text. */
    BodyHtml.Image inBody() {
        return new BodyHtml.Image(src, srcset, "(min-width: 40rem) 36rem, 100vw", width, height, webp);
    }

    /** The middle part of {@code /media/HASH/1600.jpg}; empty for other addresses. */
    static String hash(String src) {
        String[] parts = src.split("/", 5);
        return parts.length == 4 && parts[1].equals("media") ? parts[2] : "";
    }

    /** The address of one width: {@code /media/HASH/1600.jpg} is {@code /media/HASH/480.jpg} at 480. */
    private static String rendition(String src, int width) {
        int slash = src.lastIndexOf('/');
        int dot = src.indexOf('.', slash);
        return src.substring(0, slash + 1) + width + (dot < 0 ? "" : src.substring(dot));
    }

    private static String webp(String src, int width) {
        return src.substring(0, src.lastIndexOf('/') + 1) + width + ".webp";
    }
}
