package org.broadsheet.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what we have to read again and nobody else may, such as second factors and readers' addresses, with a key in a file of
 * the data folder: who has the database alone reads nothing. AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits; each
 * text is tied to whose it is. The same key, derived, marks texts that must be found again without being read (HMAC-SHA256, RFC
 * 2104). The file is made when it is first needed, for its owner's eyes only. Safe for any thread.
 */
public final class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final RandomGenerator random;
    private volatile byte @Nullable [] key;

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Seal(Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
    }

    /** @param whose what the text is for; it opens for nothing else */
    public String close(byte[] secret, String whose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keyOrNew(), nonce, whose).doFinal(secret);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty when the key is another than it was sealed with, or is lost. */
    public Optional<byte[]> open(String sealed, String whose) {
        byte[] all = Base64.getDecoder().decode(sealed);
        if (all.length <= NONCE_BYTES || !Files.exists(file)) {
            return Optional.empty();
        }
        var nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, keyOrNew(), nonce, whose)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    /**
     * The mark of a text, the same each time: to find who wrote it again, or to block it. Without the key a mark tells nothing,
     * not even by trying every address there is.
     *
     * @param purpose marks for one purpose say nothing for another
     * @return 32 bytes in base64url without padding
     */
    public String mark(String text, String purpose) {
        byte[] forPurpose = hmac(keyOrNew(), "mark " + purpose);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(forPurpose, text));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, String whose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] keyOrNew() {
        byte[] known = key;
        if (known != null) {
            return known;
        }
        byte[] read = readOrMake();
        key = read;
        return read;
    }

    private byte[] readOrMake() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            byte[] read = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (read.length == KEY_BYTES) {
                return read;
            }
            throw broken(new IllegalArgumentException("it has " + read.length + " bytes, not " + KEY_BYTES));
        } catch (IOException | IllegalArgumentException thrown) {
            throw broken(thrown);
        }
    }

    private void make() throws IOException {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path half = file.resolveSibling(file.getFileName() + "." + Math.abs(random.nextLong()) + ".part");
        try {
            try (var channel = FileChannel.open(
                    half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forOwner(half))) {
                channel.write(ByteBuffer.wrap((Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            // A link and no move: of two that make it at once, one wins and both read the same.
            linkOrMove(half);
        } catch (FileAlreadyExistsException other) {
            // Another made it meanwhile: that one counts.
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void linkOrMove(Path half) throws IOException {
        try {
            Files.createLink(file, half);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(half, file);
        }
    }

    private static FileAttribute<?>[] forOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private Fault broken(Exception why) {
        return new Fault("key-unreadable", Fault.Kind.OURS, file + " cannot be read as a key: restore it from a backup", why);
    }
}
