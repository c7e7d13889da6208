package org.broadsheet.site.press;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.broadsheet.site.press.FinishedPage.Encoded;
import org.broadsheet.web.HeaderField;

/** Writes whole HTTP/1.1 responses. Safe for all event loops. */
final class Answers {
    /** IMF-fixdate (RFC 9110, section 5.6.7). */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** One second's Date field and the empty line that ends a head. */
    private record Moment(long second, byte[] lines) {}

    private static final byte[][] STATUS_LINES = new byte[600][];

    static {
        for (int status = 200; status < STATUS_LINES.length; status++) {
            STATUS_LINES[status] = ascii("HTTP/1.1 " + HttpResponseStatus.valueOf(status) + "\r\n");
        }
    }

    private final byte[] everywhere;
    private final InstantSource clock;
    private volatile Moment moment = new Moment(Long.MIN_VALUE, new byte[0]);

    Answers(List<HeaderField> everywhere, InstantSource clock) {
        var lines = new StringBuilder();
        everywhere.forEach(field -> lines.append(field.line()));
        this.everywhere = ascii(lines.toString());
        this.clock = clock;
    }

    /** The page, its head alone, or the word that nothing has changed. */
    ByteBuf to(RequestHead request, FinishedPage page, ByteBufAllocator memory) {
        Encoded encoded = page.in(Encoding.accepted(request.acceptEncoding));
        boolean isKnown = !request.ifNoneMatch.isEmpty() && page.isKnownAs(encoded, request.ifNoneMatch);
        byte[] status = STATUS_LINES[isKnown ? 304 : page.status];
        int head = isKnown ? encoded.sharedLength() : encoded.head().length;
        int body = isKnown || request.isHead ? 0 : encoded.body().length;
        byte[] date = date();
        int length = status.length + everywhere.length + head + date.length + body;
        return memory.directBuffer(length, length)
                .writeBytes(status)
                .writeBytes(everywhere)
                .writeBytes(encoded.head(), 0, head)
                .writeBytes(date)
                .writeBytes(encoded.body(), 0, body);
    }

    private byte[] date() {
        long second = Math.floorDiv(clock.millis(), 1000L);
        Moment known = moment;
        if (known.second != second) {
            known = new Moment(second, ascii("date: " + DATE.format(Instant.ofEpochSecond(second)) + "\r\n\r\n"));
            moment = known;
        }
        return known.lines;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
