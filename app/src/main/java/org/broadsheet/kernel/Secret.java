package org.broadsheet.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Something that only its holder knows: a token, a session, a one-time link. What we keep of it is {@link #hash}: with
 * 256 random bits a plain SHA-256 is enough, since nobody can try them all. Prints itself masked, so that no log line can
 * show it by accident.
 *
 * @param text as its holder writes it
 */
public record Secret(String text) {
    private static final int BYTES = 32;

    /** A new one: {@code prefix} and 256 random bits in base64url (RFC 4648, section 5), 43 characters. */
    public static Secret make(String prefix, RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256 in lower-case hex: what may be kept. */
    public String hash() {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** Another secret that only who knows this one can tell, and that does not give this one away. */
    public Secret derived(String purpose) {
        return new Secret(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(purpose + '\0' + text)));
    }

    /** Whether the hash is of this secret, in a time that does not depend on where they differ. */
    public boolean isOf(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether both are the same, in a time that does not depend on where they differ. */
    public boolean isSame(Secret other) {
        return MessageDigest.isEqual(sha256(text), sha256(other.text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
