package org.broadsheet.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;

/** The ZIP of a backup in the making. What its files are is noted in a file of its own until the end, not in memory. */
final class Pack implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final ZipOutputStream zip;
    private final Path list;
    private final OutputStream notes;
    private long count;
    private long stored;
    private long bytes;

    Pack(FileChannel channel, Path list) throws IOException {
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
        this.list = list;
        this.notes = new BufferedOutputStream(Files.newOutputStream(list), BUFFER_BYTES);
    }

    Manifest.Table add(Tables.Shape table, DSLContext sql, Progress progress) {
        try {
            var manifest = new Manifest.Table(table.name(), table.columns(), 0, "");
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(manifest.entry()));
            var digest = Hash.sha256();
            var out = new BufferedOutputStream(new DigestOutputStream(zip, digest), BUFFER_BYTES);
            long rows = Rows.write(sql, table, out, done -> progress.at("rows of " + table.name(), done));
            out.flush();
            zip.closeEntry();
            return new Manifest.Table(table.name(), table.columns(), rows, Hash.hex(digest));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** Gives the path of another file that is saved anyway and has the same bytes, and is named by their hash. */
    @FunctionalInterface
    interface Twin {
        Twin NONE = file -> "";

        /** Empty when there is none. */
        String of(Path file) throws IOException;
    }

    /**
     * Adds every file below a folder, if it is there. Half-written and hidden files are left out, and links are not followed,
     * since some of these folders are filled by others; the folder itself may be a link to a larger disk.
     */
    void addAll(Path folder, String prefix, Twin twin, Progress progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path root = folder.toRealPath();
        try (var files = Files.walk(root)) {
            var each = files.filter(Pack::isWhole).iterator();
            while (each.hasNext()) {
                Path file = each.next();
                add(file, prefix + root.relativize(file).toString().replace('\\', '/'), twin);
                progress.at("files", count);
            }
        } catch (UncheckedIOException thrown) {
            throw thrown.getCause();
        }
    }

    private static boolean isWhole(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".part") && Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    /** A file that has moved on meanwhile is left out: see {@link Backup} why that loses nothing. */
    void add(Path file, String path, Twin twin) throws IOException {
        try (var in = Files.newInputStream(file)) {
            long modified = Files.getLastModifiedTime(file).toMillis();
            String known = twin.of(file);
            note(known.isEmpty() ? store(in, path, modified) : twinOf(file, path, modified, known));
        } catch (NoSuchFileException gone) {
            // It was renamed to its next place between the listing and now.
        }
    }

    private SavedFile twinOf(Path file, String path, long modified, String known) throws IOException {
        return new SavedFile(path, Files.size(file), known.substring(known.lastIndexOf('/') + 1), modified, known);
    }

    private SavedFile store(InputStream in, String path, long modified) throws IOException {
        zip.setLevel(path.endsWith(".jpg") ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
        String free = open(path);
        var digest = Hash.sha256();
        long size = new DigestInputStream(in, digest).transferTo(zip);
        zip.closeEntry();
        stored++;
        bytes += size;
        return new SavedFile(free, size, Hash.hex(digest), modified, "");
    }

    /** Two names that differ on the disk may be the same text, when a sender used an encoding of its own. */
    private String open(String path) throws IOException {
        String free = path;
        for (int number = 2; ; number++) {
            try {
                zip.putNextEntry(new ZipEntry("files/" + free));
                return free;
            } catch (ZipException isTaken) {
                if (!String.valueOf(isTaken.getMessage()).startsWith("duplicate entry")) {
                    throw isTaken;
                }
                free = path + "." + number;
            }
        }
    }

    private void note(SavedFile file) throws IOException {
        notes.write(file.toJson());
        notes.write('\n');
        count++;
    }

    /** Writes the list of files; none may be added after it. */
    Manifest.Files endOfFiles() throws IOException {
        notes.close();
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(Manifest.Files.ENTRY));
        var digest = Hash.sha256();
        try (var in = new DigestInputStream(Files.newInputStream(list), digest)) {
            in.transferTo(zip);
        }
        zip.closeEntry();
        return new Manifest.Files(count, stored, bytes, Hash.hex(digest));
    }

    void end(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.toJson());
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    /** Leaves the channel open, and what was not ended unfinished. */
    @Override
    public void close() throws IOException {
        notes.close();
    }
}
