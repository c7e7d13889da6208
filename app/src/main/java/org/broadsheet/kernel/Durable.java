package org.broadsheet.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Puts a written file in its place so that it outlives a power cut: its bytes, its name, and never a half of it. */
public final class Durable {

    private Durable() {}

    /**
     * Moves a finished file over {@code file}, in the same folder or at least on the same disk. Bytes reach the disk before the
     * name does, and the name before this returns (POSIX, fsync of the file and of its folder).
     */
    public static void put(Path half, Path file) throws IOException {
        sync(half, StandardOpenOption.WRITE);
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try {
            sync(folder, StandardOpenOption.READ);
        } catch (IOException noFoldersHere) {
            // Windows opens no folder; its names are written with the move.
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                throw noFoldersHere;
            }
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
