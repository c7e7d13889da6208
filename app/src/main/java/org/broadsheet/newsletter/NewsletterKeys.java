package org.broadsheet.newsletter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.broadsheet.kernel.Seal;
import org.broadsheet.reader.ReaderId;

/** Signs the links that readers get: each is for one thing alone, and nobody without the key in the data folder can make one. */
final class NewsletterKeys {
    private final Seal seal;

    NewsletterKeys(Seal seal) {
        this.seal = seal;
    }

    String confirm(ReaderId reader, List<String> lists, Instant until) {
        return seal.mark(reader + " " + String.join(",", lists) + " " + until.getEpochSecond(), "newsletter-confirm");
    }

    boolean isConfirm(ReaderId reader, List<String> lists, Instant until, String key) {
        return same(confirm(reader, lists, until), key);
    }

    /** To one's preferences; it stands in every letter, and lasts. */
    String mine(ReaderId reader) {
        return seal.mark(reader.toString(), "newsletter-mine");
    }

    boolean isMine(ReaderId reader, String key) {
        return same(mine(reader), key);
    }

    /** Ends one newsletter. */
    String off(ReaderId reader, String list) {
        return seal.mark(reader + " " + list, "newsletter-off");
    }

    boolean isOff(ReaderId reader, String list, String key) {
        return same(off(reader, list), key);
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.US_ASCII), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
