package org.broadsheet.wire.format;

/**
 * A picture that belongs to an item: of several renditions the one with most pixels.
 *
 * @param href where its bytes are: a file name beside the message, or an address
 * @param contentType as sent, e.g. {@code image/jpeg}; may be empty
 * @param width pixels, 0 when not said
 * @param height pixels, 0 when not said
 */
public record WirePicture(
        String href, String contentType, int width, int height, String caption, String alt, String credit) {}
