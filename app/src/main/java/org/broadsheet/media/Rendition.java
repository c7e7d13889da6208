package org.broadsheet.media;

import java.nio.file.Path;

/**
 * A file that shows a picture.
 *
 * @param type its media type
 * @param isFinal false when it stands in for one that is still to be made
 */
public record Rendition(Path file, String type, boolean isFinal) {}
