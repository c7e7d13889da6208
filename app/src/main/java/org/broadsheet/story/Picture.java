package org.broadsheet.story;

/**
 * The picture that leads a story.
 *
 * @param src its address on this site, e.g. {@code /media/3f…c2/1280.jpg}
 * @param width pixels of the largest rendition
 * @param height pixels of the largest rendition
 * @param widths of the renditions, ascending, parted by commas: {@code 480,960,1280}; the address of each is {@code src} with
 *     its last part exchanged
 */
public record Picture(String src, int width, int height, String widths, String caption, String alt, String credit) {}
