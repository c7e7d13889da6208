package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.broadsheet.kernel.Durable;

/** The raw bytes of every message, as they came, by hash: {@code DATA/wire/raw/ab/abcd…}. Safe for any thread. */
public final class RawCopy {
    private final Path folder;

    public RawCopy(Path folder) {
        this.folder = folder;
    }

    /** Keeps a message durably; its hash. The same bytes are kept once. */
    String keep(byte[] message) {
        String hash = hash(message);
        Path file = file(hash);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path half = Files.createTempFile(file.getParent(), "new", ".part");
                Files.write(half, message);
                Durable.put(half, file);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException("keeping a copy of a message in " + folder, thrown);
        }
        return hash;
    }

    /** The bytes with a hash. */
    public Optional<byte[]> read(String hash) {
        if (!hash.matches("[0-9a-f]{64}") || !Files.exists(file(hash))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(hash)));
        } catch (IOException thrown) {
            throw new UncheckedIOException("reading the copy of a message in " + folder, thrown);
        }
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String hash(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
