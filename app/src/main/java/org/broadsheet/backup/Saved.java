package org.broadsheet.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Layer;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;

/** A backup that lies on the disk. {@link #verify} proves every byte of it before anything is made of it. */
public final class Saved implements AutoCloseable {
    private static final int MANIFEST_BYTES_MAX = 4 * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Saved(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Fault {@code backup-missing}, {@code backup-damaged}, {@code backup-newer} */
    public static Saved open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Fault("backup-missing", Fault.Kind.USER, file + " is no file");
        }
        try {
            var zip = new ZipFile(file.toFile());
            try (var in = stream(zip, Manifest.ENTRY)) {
                return new Saved(file, zip, Manifest.parse(in.readNBytes(MANIFEST_BYTES_MAX)));
            } catch (IOException | RuntimeException thrown) {
                zip.close();
                throw thrown;
            }
        } catch (ZipException thrown) {
            throw damaged("it is cut off, or no backup: " + thrown.getMessage());
        } catch (IOException thrown) {
            throw new Fault("backup-unreadable", Fault.Kind.USER, file + " can't be read: " + thrown.getMessage(), thrown);
        }
    }

    /**
     * Compares every entry with its hash, and everything with what this program and this machine can take.
     *
     * @throws Fault {@code backup-newer}, {@code backup-damaged}, {@code backup-unsafe}, {@code data-disk-full}
     */
    public void verify(DataFolder folder, Progress progress) {
        if (manifest.schema().compareTo(Database.newestSchema()) > 0) {
            throw new Fault(
                    "backup-newer",
                    Fault.Kind.USER,
                    "the backup was made by Broadsheet " + manifest.program() + " (schema " + manifest.schema()
                            + ", this one knows up to " + Database.newestSchema() + "); restore it with that version");
        }
        try {
            requireRoom(folder);
            long entries = 2;
            for (var table : manifest.tables()) {
                requireHash(table.entry(), table.sha256());
                entries++;
            }
            requireHash(Manifest.Files.ENTRY, manifest.files().sha256());
            if (zip.size() != entries + verifyFiles(folder, progress)) {
                throw damaged("it has entries that its manifest does not name");
            }
        } catch (ZipException thrown) {
            throw damaged(String.valueOf(thrown.getMessage()));
        } catch (IOException thrown) {
            throw new Fault("backup-unreadable", Fault.Kind.USER, file + " can't be read: " + thrown.getMessage(), thrown);
        }
    }

    private long verifyFiles(DataFolder folder, Progress progress) throws IOException {
        long[] count = {0, 0};
        eachFile(saved -> {
            requireNamable(folder, saved);
            count[0]++;
            if (saved.isStored()) {
                requireHash(saved.entry(), saved.sha256());
                count[1]++;
            }
            if (!saved.isStored() && zip.getEntry("files/" + saved.sameAs()) == null) {
                throw damaged(saved.path() + " has no bytes");
            }
            progress.at("files checked", count[0]);
        });
        if (count[0] != manifest.files().count() || count[1] != manifest.files().stored()) {
            throw damaged("it has " + count[0] + " files, not " + manifest.files().count());
        }
        return count[1];
    }

    private void requireNamable(DataFolder folder, SavedFile saved) {
        try {
            if (!folder.root().resolve(saved.path()).normalize().startsWith(folder.root())) {
                throw new IllegalStateException("SavedFile let through " + saved.path());
            }
        } catch (InvalidPathException thrown) {
            throw new Fault(
                    "restore-name",
                    Fault.Kind.USER,
                    "this machine cannot write the file name " + saved.path() + "; set LC_ALL=C.UTF-8 and try again");
        }
    }

    private void requireRoom(DataFolder folder) throws IOException {
        long needed = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        Path there = folder.root();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        if (free < needed) {
            throw new Fault(
                    "data-disk-full",
                    Fault.Kind.CAPACITY,
                    "the disk of " + folder.root() + " has " + new ByteCount(free) + " free and the backup holds "
                            + new ByteCount(needed));
        }
    }

    private void requireHash(String entry, String sha256) throws IOException {
        var digest = Hash.sha256();
        try (var in = new DigestInputStream(stream(zip, entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!Hash.hex(digest).equals(sha256)) {
            throw damaged(entry + " is not what it was when it was saved");
        }
    }

    /** Takes a file in. */
    interface Taking {
        void take(SavedFile file) throws IOException;
    }

    void eachFile(Taking taking) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(stream(zip, Manifest.Files.ENTRY), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                taking.take(SavedFile.parse(line));
            }
        }
    }

    InputStream open(SavedFile saved) throws IOException {
        return stream(zip, saved.entry());
    }

    InputStream open(Manifest.Table table) throws IOException {
        return stream(zip, table.entry());
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    /** The settings in it, as a layer under those of the command. */
    public Layer settings() {
        var entry = zip.getEntry("files/broadsheet.properties");
        if (entry == null) {
            return new Layer.File(java.util.List.of());
        }
        try (var in = new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            return Layer.File.parse(in.lines().toList(), "the backup's broadsheet.properties");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** The version of Broadsheet that made it, e.g. {@code 0.1.0}. */
    public String program() {
        return manifest.program();
    }

    Manifest manifest() {
        return manifest;
    }

    Path file() {
        return file;
    }

    static Fault damaged(String why) {
        return new Fault("backup-damaged", Fault.Kind.USER, "the backup is damaged: " + why + "; take another one");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
