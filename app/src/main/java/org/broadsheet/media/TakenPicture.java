package org.broadsheet.media;

import org.broadsheet.kernel.ByteCount;

/**
 * A picture's file that was just taken in.
 *
 * @param bytes of the file as delivered
 * @param type its media type, e.g. {@code image/jpeg}
 * @param words that were found in it
 * @param isNew false when exactly these bytes were here before
 */
public record TakenPicture(StoredPicture stored, ByteCount bytes, String type, PictureWords words, boolean isNew) {}
