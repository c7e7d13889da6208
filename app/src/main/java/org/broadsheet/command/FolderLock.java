package org.broadsheet.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import org.broadsheet.config.DataFolder;
import org.broadsheet.kernel.Fault;

/**
 * Keeps a second process off a data folder. The operating system gives the lock up when the process ends, however it
 * ends, so there is never a stale one.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Fails when another process holds the lock; makes no file. */
    static void check(DataFolder folder) {
        if (Files.exists(folder.lock())) {
            open(folder, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
        }
    }

    /** Takes the lock and writes our process id into it. The folder has to exist. */
    static FolderLock take(DataFolder folder) {
        var lock = open(folder, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var pid = Long.toString(ProcessHandle.current().pid());
            lock.channel.truncate(0);
            lock.channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return lock;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static FolderLock open(DataFolder folder, OpenOption... options) {
        try {
            var channel = FileChannel.open(folder.lock(), options);
            if (isLocked(channel)) {
                return new FolderLock(channel);
            }
            channel.close();
            var pid = Files.readString(folder.lock()).strip();
            throw new Fault(
                    "data-in-use",
                    Fault.Kind.USER,
                    "%s is in use by process %s; stop it, or choose another folder with --data."
                            .formatted(folder.root(), pid.isEmpty() ? "?" : pid));
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    private static Fault unusable(DataFolder folder, IOException cause) {
        return new Fault(
                "data-unwritable", Fault.Kind.USER, folder.lock() + " can't be written: " + cause.getMessage(), cause);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
