package org.broadsheet.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;

/**
 * A file that is on its way in, in a folder of its own, and gone with {@link #close} unless it was moved away. Its bytes are
 * counted as they come, whatever their sender says of them.
 *
 * @param hash SHA-256 in lower-case hex
 */
record Incoming(Path file, String hash, ByteCount bytes) implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;

    /** @throws Fault {@code picture-too-large}, {@code picture-unwritable}; then nothing is left of it */
    static Incoming receive(InputStream in, Path folder, ByteCount max, UUID name) {
        Path file = folder.resolve(name + ".part");
        boolean isWhole = false;
        try {
            Files.createDirectories(folder);
            var digest = MessageDigest.getInstance("SHA-256");
            long count = copy(in, file, max, digest);
            isWhole = true;
            return new Incoming(file, HexFormat.of().formatHex(digest.digest()), new ByteCount(count));
        } catch (IOException thrown) {
            throw Media.unwritable(thrown);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            if (!isWhole) {
                delete(file);
            }
        }
    }

    private static long copy(InputStream in, Path file, ByteCount max, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
                if (count > max.bytes()) {
                    throw tooLarge(max);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return count;
    }

    static Fault tooLarge(ByteCount max) {
        return new Fault("picture-too-large", Fault.Kind.USER, "a picture's file may have " + max + " at most");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            System.getLogger("media").log(System.Logger.Level.WARNING, "a half file stays until the next start: {0}", left.getMessage());
        }
    }

    @Override
    public void close() {
        delete(file);
    }
}
