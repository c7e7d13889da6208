package org.broadsheet.media;

/**
 * A picture that was taken in.
 *
 * @param hash of the delivered bytes, SHA-256 in lower-case hex
 * @param width pixels of the largest rendition
 * @param height pixels of the largest rendition
 * @param widths of the renditions, ascending, parted by commas
 */
public record StoredPicture(String hash, int width, int height, String widths) {
    /** The address of the largest rendition on this site. */
    public String src() {
        return "/media/" + hash + "/" + width + ".jpg";
    }
}
