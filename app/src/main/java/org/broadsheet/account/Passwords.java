package org.broadsheet.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.broadsheet.kernel.Fault;

/**
 * Passwords of staff: which are good enough (NIST SP 800-63B, section 3.1.1: length and a list of the common ones, no rules of
 * composition), and Argon2id (RFC 9106) with the parameters that OWASP's Password Storage Cheat Sheet gives as its minimum:
 * 19 MiB, two passes, one lane. One is worked on at a time, so that a crowd at the door takes 19 MiB and not the heap.
 * Safe for any thread.
 */
public final class Passwords {
    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 200;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int DIFFERENT_MIN = 5;
    /** The string form of the reference implementation: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
    private static final Pattern KEPT =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final RandomGenerator random;
    private final Set<String> common = common();
    private final Semaphore turn = new Semaphore(1);

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Passwords(RandomGenerator random) {
        this.random = random;
    }

    /** Why a password is not good enough, as a code of docs/errors.md; empty when it is. */
    public Optional<String> weakness(String password, String email) {
        String plain = normal(password);
        int length = plain.codePointCount(0, plain.length());
        if (length < LENGTH_MIN) {
            return Optional.of("password-short");
        }
        if (length > LENGTH_MAX) {
            return Optional.of("password-long");
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        boolean isCommon = common.contains(lower)
                || common.contains(lower.replaceAll("[^\\p{L}]+$", ""))
                || lower.chars().distinct().count() < DIFFERENT_MIN
                || lower.equals(email.toLowerCase(Locale.ROOT));
        return isCommon ? Optional.of("password-common") : Optional.empty();
    }

    /** What may be kept. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var base64 = Base64.getEncoder().withoutPadding();
        byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    /** Whether it is the password of {@code kept}; takes as long when it is not. */
    public boolean isOf(String password, String kept) {
        var parts = KEPT.matcher(kept);
        if (!parts.matches()) {
            throw new Fault("password-damaged", Fault.Kind.OURS, "a password's hash in the database cannot be read");
        }
        byte[] hash = Base64.getDecoder().decode(parts.group(5));
        byte[] given = argon2(
                password.length() > LENGTH_MAX * 2 ? "" : password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                hash.length);
        return MessageDigest.isEqual(given, hash);
    }

    private byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes, int bytes) {
        turn.acquireUninterruptibly();
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            var hash = new byte[bytes];
            argon2.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turn.release();
        }
    }

    /** The same password from whatever keyboard (NIST SP 800-63B, section 3.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> common() {
        try (InputStream list = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is not in the jar");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
