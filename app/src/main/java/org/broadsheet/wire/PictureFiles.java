package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.broadsheet.media.Media;

/** The pictures that lie beside a message. Gives only plain files of the same folder, whatever name a message uses. */
final class PictureFiles {
    private static final int NAME_CHARS_MAX = 255;

    private final Path folder;

    PictureFiles(Path folder) {
        this.folder = folder;
    }

    /** Whether a file begins as a picture that is taken in does. */
    static boolean isPicture(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Media.isPicture(in.readNBytes(Media.FIRST_BYTES));
        }
    }

    /** The bytes of a file named by a message; empty when it is elsewhere or not there. */
    Optional<byte[]> read(String href) {
        String name = href.startsWith("./") ? href.substring(2) : href;
        boolean isPlain = !name.isEmpty()
                && name.length() <= NAME_CHARS_MAX
                && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == ':' || c == 0)
                && !name.startsWith(".");
        if (!isPlain) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (Files.size(file) > Media.BYTES_MAX.bytes()) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            if (!Media.isPicture(bytes)) {
                return Optional.empty();
            }
            return Optional.of(bytes);
        } catch (IOException thrown) {
            throw new UncheckedIOException("reading the picture " + name, thrown);
        }
    }
}
