package org.broadsheet.media;

/** The kinds of picture files that are taken in. */
enum PictureKind {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private final String type;

    PictureKind(String type) {
        this.type = type;
    }

    /** Its media type, as registered with IANA. */
    String type() {
        return type;
    }
}
