package org.broadsheet.site.press;

import java.util.List;
import java.util.Set;
import org.broadsheet.log.Subject;
import org.jspecify.annotations.Nullable;

/** A page ready to be sent, in every encoding that is worth it. Immutable but for the mark of its last use. */
final class FinishedPage {
    /** What the maps, sets and objects around a page's bytes cost, rounded up. */
    private static final int BYTES_AROUND_PAGE = 512;

    private static final int BYTES_AROUND_SUBJECT = 96;

    /** One encoding of the page: its header fields (in order, without Date) and its bytes. */
    record Encoded(String etag, List<Header> headers, byte[] body) {
        long weight() {
            long weight = body.length + etag.length();
            for (Header header : headers) {
                weight += header.name().length() + header.value().length() + 2L * BYTES_AROUND_SUBJECT;
            }
            return weight;
        }
    }

    /** A header field. */
    record Header(String name, String value) {}

    final String target;
    final int status;
    final Set<Subject> subjects;
    /** Epoch milliseconds from which on the page is old; {@link Long#MAX_VALUE} if time does not age it. */
    final long goodUntilMillis;

    /** By {@link Encoding#ordinal}; null where an encoding is not worth it. */
    private final @Nullable Encoded[] encodings;

    private final long weight;

    /** Set by readers without a fence, cleared by the shelf: a lost mark costs at most an early eviction. */
    boolean usedSinceLastLook;

    FinishedPage(String target, int status, Set<Subject> subjects, long goodUntilMillis, @Nullable Encoded[] encodings) {
        this.target = target;
        this.status = status;
        this.subjects = subjects;
        this.goodUntilMillis = goodUntilMillis;
        this.encodings = encodings.clone();
        this.weight = weigh();
    }

    /** The page in the given encoding, or plain where it does not come in that one. */
    Encoded in(Encoding encoding) {
        Encoded encoded = encodings[encoding.ordinal()];
        if (encoded == null) {
            encoded = encodings[Encoding.IDENTITY.ordinal()];
        }
        if (encoded == null) {
            throw new IllegalStateException("a page without its plain bytes: " + target);
        }
        return encoded;
    }

    /** Bytes of memory that keeping this page costs. */
    long weight() {
        return weight;
    }

    private long weigh() {
        long sum = BYTES_AROUND_PAGE + target.length();
        for (Subject subject : subjects) {
            sum += subject.key().length() + BYTES_AROUND_SUBJECT;
        }
        for (Encoded encoded : encodings) {
            sum += encoded == null ? 0 : encoded.weight();
        }
        return sum;
    }
}
