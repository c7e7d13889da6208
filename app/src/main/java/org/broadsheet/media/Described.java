package org.broadsheet.media;

/** What became of a change to what is said of a picture. */
public sealed interface Described {

    /** It was done, durably. */
    record Done(LibraryPicture picture) implements Described {}

    /**
     * It was not, and nothing was changed.
     *
     * @param code listed in docs/errors.md: {@code picture-unknown}, {@code picture-not-yours}, {@code picture-words-missing}
     */
    record Refused(String code, String sentence) implements Described {}
}
