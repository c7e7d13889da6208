package org.broadsheet.site.press;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.log.Subject;
import org.broadsheet.web.HeaderField;
import org.jspecify.annotations.Nullable;

/** A page ready to be sent, in every encoding that is worth it. Immutable but for the mark of its last use. */
final class FinishedPage {
    /** What the maps, sets and objects around a page's bytes cost, rounded up. */
    private static final int BYTES_AROUND_PAGE = 1024;

    private static final int BYTES_AROUND_PART = 96;

    /**
     * One encoding of the page.
     *
     * @param etag strong, and another for each encoding (RFC 9110, section 8.8.3)
     * @param head the fields as HTTP/1.1 lines: first those that a 304 carries too, then those of this representation
     * @param sharedLength how much of the head a 304 carries (section 15.4.5)
     */
    record Encoded(Encoding encoding, String etag, byte[] head, int sharedLength, byte[] body) {

        static Encoded of(Encoding encoding, String etag, String contentType, List<HeaderField> shared, byte[] body) {
            var lines = new StringBuilder();
            shared.forEach(field -> lines.append(field.line()));
            lines.append("etag: ").append(etag).append("\r\n");
            int sharedLength = lines.length();
            lines.append("content-type: ").append(contentType).append("\r\n");
            if (encoding != Encoding.IDENTITY) {
                lines.append("content-encoding: ").append(encoding.token).append("\r\n");
            }
            lines.append("content-length: ").append(body.length).append("\r\n");
            byte[] head = lines.toString().getBytes(StandardCharsets.US_ASCII);
            return new Encoded(encoding, etag, head, sharedLength, body);
        }

        long weight() {
            return body.length + head.length + etag.length() + 2L * BYTES_AROUND_PART;
        }
    }

    final String target;
    final int status;
    final String contentType;
    /** Fields of the page in every encoding, a 304 included. */
    final List<HeaderField> fields;

    final Set<Subject> subjects;
    /** Epoch milliseconds from which on the page is old; {@link Long#MAX_VALUE} if time does not age it. */
    final long goodUntilMillis;

    /** By {@link Encoding#ordinal}; null where an encoding is not worth it. */
    private final @Nullable Encoded[] encodings;

    private final long weight;

    /** Set by readers without a fence, cleared by the shelf: a lost mark costs at most an early eviction. */
    boolean usedSinceLastLook;

    FinishedPage(String target, Sheet sheet, List<HeaderField> fields, @Nullable Encoded[] encodings) {
        this(
                target,
                sheet.status(),
                sheet.contentType(),
                fields,
                sheet.subjects(),
                sheet.goodUntil().isPresent() ? sheet.goodUntil().get().toEpochMilli() : Long.MAX_VALUE,
                encodings);
    }

    FinishedPage(
            String target,
            int status,
            String contentType,
            List<HeaderField> fields,
            Set<Subject> subjects,
            long goodUntilMillis,
            @Nullable Encoded[] encodings) {
        this.target = target;
        this.status = status;
        this.contentType = contentType;
        this.fields = List.copyOf(fields);
        this.subjects = Set.copyOf(subjects);
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

    /** The page in exactly this encoding; empty where it is not worth it. */
    Optional<Encoded> only(Encoding encoding) {
        return Optional.ofNullable(encodings[encoding.ordinal()]);
    }

    /** Whether who knows the tags in an If-None-Match field has this page already. */
    boolean isKnownAs(Encoded encoded, String ifNoneMatch) {
        return status == 200 && EntityTags.match(ifNoneMatch, encoded.etag());
    }

    /** Bytes of memory that keeping this page costs. */
    long weight() {
        return weight;
    }

    private long weigh() {
        long sum = BYTES_AROUND_PAGE + target.length();
        for (Subject subject : subjects) {
            sum += subject.key().length() + BYTES_AROUND_PART;
        }
        for (HeaderField field : fields) {
            sum += field.value().length() + BYTES_AROUND_PART;
        }
        for (Encoded encoded : encodings) {
            sum += encoded == null ? 0 : encoded.weight();
        }
        return sum;
    }
}
