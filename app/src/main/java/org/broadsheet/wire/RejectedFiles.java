package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that could not be read, with what {@link Shelves} wrote beside each. Safe for any thread. */
public final class RejectedFiles {
    private static final String ENDING = ".reason.txt";
    private static final int REASON_BYTES_MAX = 4096;

    private final Path folder;

    /** @param folder {@code DATA/wire/rejected}; need not be there */
    public RejectedFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * One of them.
     *
     * @param file its name
     * @param code of docs/errors.md; may be empty
     */
    public record Rejected(String source, String file, String code, String reason, Instant at) {}

    /** The newest first. */
    public List<Rejected> newest(int limit) {
        record Found(Path reason, Instant at) {}
        var found = new ArrayList<Found>();
        for (Path source : list(folder)) {
            for (Path file : list(source)) {
                if (file.getFileName().toString().endsWith(ENDING)) {
                    found.add(new Found(file, Instant.ofEpochMilli(file.toFile().lastModified())));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::at).reversed())
                .limit(limit)
                .map(one -> read(one.reason(), one.at()))
                .toList();
    }

    /**
     * The beginning of one of them.
     *
     * @param source its folder, and {@code file} its name there, as {@link #newest} names them
     * @return empty when there is none; no name leads out of the folder
     */
    public Optional<byte[]> bytes(String source, String file, int bytesMax) {
        boolean isName = Source.isName(source) && !file.isEmpty() && !file.startsWith(".") && !file.matches(".*[/\\\\\\p{Cntrl}].*");
        if (!isName) {
            return Optional.empty();
        }
        Path found = folder.resolve(source).resolve(file);
        if (!Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(found)) {
            return Optional.of(in.readNBytes(bytesMax));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static Rejected read(Path reason, Instant at) {
        String name = reason.getFileName().toString();
        var lines = lines(reason);
        return new Rejected(
                String.valueOf(reason.resolveSibling("").getFileName()),
                name.substring(0, name.length() - ENDING.length()),
                after("code: ", lines),
                after("reason: ", lines),
                at);
    }

    private static String after(String label, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(REASON_BYTES_MAX), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
