package org.broadsheet.reply;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.broadsheet.kernel.Seal;
import org.broadsheet.reader.ReaderId;

/**
 * Signs the links that readers get: each is for one thing alone, and nobody without the key in the data folder can make one
 * (HMAC-SHA256, RFC 2104).
 */
final class OwnKeys {
    private final Seal seal;

    OwnKeys(Seal seal) {
        this.seal = seal;
    }

    /** To one's own reply: changes it while it is fresh. */
    String reply(ReplyId id) {
        return seal.mark(id.toString(), "reply-own");
    }

    boolean isReply(ReplyId id, String key) {
        return same(reply(id), key);
    }

    /** To confirm and to end a watch. */
    String watch(long id) {
        return seal.mark(Long.toString(id), "reply-watch");
    }

    boolean isWatch(long id, String key) {
        return same(watch(id), key);
    }

    /** To everything that is known of a reader, until a moment. */
    String rights(ReaderId id, Instant until) {
        return seal.mark(id + " " + until.getEpochSecond(), "reader-rights");
    }

    boolean isRights(ReaderId id, Instant until, String key) {
        return same(rights(id, until), key);
    }

    private static boolean same(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.US_ASCII), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
