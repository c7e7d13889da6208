package org.broadsheet.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the index lies: {@code DATA/index/1}, {@code 2} … each a whole one. A new one is built beside the one that answers, and
 * then takes its place.
 */
final class Folder {
    /** Of what the index holds and how; another one is built anew. */
    static final int VERSION = 1;

    private final Path root;

    Folder(Path root) {
        this.root = root;
    }

    /** All that are there, the newest first; some may be unfinished. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(path -> number(path).isPresent())
                    .sorted(Comparator.comparing((Path path) -> number(path).orElse(0L)).reversed())
                    .toList();
        }
    }

    private static Optional<Long> number(Path path) {
        String name = path.getFileName().toString();
        return name.matches("\\d{1,15}") ? Optional.of(Long.parseLong(name)) : Optional.empty();
    }

    /** A new, empty one. */
    Path next() throws IOException {
        var all = all();
        long number = all.isEmpty() ? 1 : number(all.getFirst()).orElse(0L) + 1;
        return Files.createDirectories(root.resolve(Long.toString(number)));
    }

    void removeAllBut(Optional<Path> kept) throws IOException {
        for (Path one : all()) {
            if (!one.equals(kept.orElse(root))) {
                delete(one);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
