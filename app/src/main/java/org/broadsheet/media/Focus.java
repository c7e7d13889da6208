package org.broadsheet.media;

/**
 * A point of a picture.
 *
 * @param x thousandths of its width from the left
 * @param y thousandths of its height from the top
 */
public record Focus(int x, int y) {
    public static final Focus MIDDLE = new Focus(500, 500);

    public Focus {
        x = Math.clamp(x, 0, 1000);
        y = Math.clamp(y, 0, 1000);
    }

    /** In tenths, as the classes of the style sheets that move a crop: {@code fx5 fy5}. */
    public String cssClasses() {
        return "fx" + Math.round(x / 100f) + " fy" + Math.round(y / 100f);
    }
}
