package org.broadsheet.media;

import java.time.Instant;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Actor;

/**
 * A picture as the newsroom knows it.
 *
 * @param width pixels of the largest rendition
 * @param height pixels of the largest rendition
 * @param bytes of the file as delivered; 0 when that was not kept
 * @param type its media type as delivered
 * @param focus what must stay in the frame when it is cropped
 * @param name its file's name as its sender called it; may be empty
 */
public record LibraryPicture(
        String hash,
        int width,
        int height,
        ByteCount bytes,
        String type,
        PictureWords words,
        Focus focus,
        Origin origin,
        String name,
        Actor madeBy,
        Instant madeAt) {
    /** Where a picture came from. */
    public enum Origin {
        UPLOAD,
        WIRE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Origin of(String word) {
            return word.equals("wire") ? WIRE : UPLOAD;
        }
    }

    /** A place in the library: the pictures before it are older. */
    public record Cursor(Instant madeAt, String hash) {
        public String text() {
            return madeAt.toEpochMilli() + "-" + hash;
        }

        /** Empty when it is no place. */
        public static java.util.Optional<Cursor> parse(String text) {
            if (!text.matches("[0-9]{1,15}-[0-9a-f]{64}")) {
                return java.util.Optional.empty();
            }
            int hyphen = text.indexOf('-');
            return java.util.Optional.of(
                    new Cursor(Instant.ofEpochMilli(Long.parseLong(text.substring(0, hyphen))), text.substring(hyphen + 1)));
        }
    }

    public Cursor cursor() {
        return new Cursor(madeAt, hash);
    }

    /** The address of the largest rendition on the site, where readers get it once a public story shows it. */
    public String src() {
        return "/media/" + hash + "/" + width + ".jpg";
    }
}
