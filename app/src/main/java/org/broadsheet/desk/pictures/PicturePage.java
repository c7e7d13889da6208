package org.broadsheet.desk.pictures;

import java.util.List;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Shell;

/**
 * One picture.
 *
 * @param src the address of its largest rendition for the desk
 * @param cropClass the classes that move its crops to the focal point
 * @param done what was just done; empty when nothing was
 * @param error why it was not done; empty when it was
 * @param mayDescribe whether the guest may change its words
 * @param original the address of its file as delivered; empty when the guest may not have it or it was not kept
 */
public record PicturePage(
        Shell shell,
        PictureDeskWords words,
        String href,
        String src,
        int width,
        int height,
        String alt,
        String credit,
        String caption,
        int focusX,
        int focusY,
        String cropClass,
        String done,
        String error,
        boolean mayDescribe,
        String original,
        List<Use> uses,
        Facts facts) {

    /**
     * A story that uses it.
     *
     * @param href empty when the guest may not see it
     */
    public record Use(String href, String headline, boolean isPublic) {}

    /** @param size in words; empty when it is not known */
    public record Facts(String name, String type, String size, String pixels, boolean isWire, DeskPage.At at) {}
}
